"""What stands around running text on a page: captions with their credits, bylines, and the site's own lines.

Every pattern must hold for a whole paragraph. A sentence of the report lost as furniture costs more than a line of
furniture that is read, so a long paragraph is never furniture unless its label says so.
"""

from __future__ import annotations

import re

from dragoman.record import RegionKind

_AGENCY = r"(?:Reuters|REUTERS|AP|AFP|EPA(?:-EFE)?|EFE|TASS|Sputnik|Xinhua|Kyodo|PTI|ANI|IRNA|KCNA|dpa|DPA|UPI|ANSA|Anadolu(?: Agency)?|Getty(?: Images)?|Bloomberg|Shutterstock|Alamy|NurPhoto|Zuma|ZUMA Press)"

INLINE = re.compile(
    r"(?:\s{0,3},)?\s{0,3}[(\[]?\s?\b(?:link )?opens? (?:in )?(?:a )?new (?:tab|window|browser tab)\b\s*[)\]]?|\[\s*(?:Read more|Link)\s*\]",
    re.IGNORECASE,
)
"""Furniture inside a sentence, with the comma before it."""

LEADING = re.compile(r"(?:READ MORE|Read More|ADVERTISEMENT|Advertisement)\s+(?=[“\"'‘A-Z])")
"""Furniture run together with the paragraph that follows it."""

TRAILING_CREDIT = re.compile(
    r"\(\s*(?:(?:[Aa]dditional|[Ff]urther) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Pp]roduced) (?:and \w+ )?by [^()]{2,400}\)[\s\w]{0,14}$"
)
"""Reporters and editors in brackets at the end of the last paragraph."""

_SITE = re.compile(
    r"""\W*(?:
      opens?\ (?:in\ )?(?:a\ )?new\ (?:tab|window)
    | (?:advertisement|advertising|sponsored(?:\ content)?|promoted|scroll\ to\ continue|story\ continues(?:\ below.*)?
        |article\ continues\ (?:after|below).*|continue\ reading(?:\ the\ main\ story|\ below)?|skip\ (?:to|past)\ .{1,60}
        |advertisement\W+(?:continue|scroll|skip|article|story|remove)\b.{0,80})
    | (?:read|see|watch|hear|learn)\ (?:more|also|next|the\ full\ (?:story|article|report))(?:\s*[:|»>–-].{0,200}|\ (?:about|on|at|here|from|in|of|stories|coverage|news|below)\b[^,.]{0,120})?
    | read\ (?:or\ share|the\ original|our\ full|the\ rest\ of)\b.{0,200}
    | (?:also\ read|read|watch|related|see\ also|must\ read|more\ on\ this|more\ from|up\ next|don[’']t\ miss|editor[’']?s[’']?\ picks?|live\ updates|in\ pictures|explainer)\s*[:|»>].{0,200}
    | (?:related|more\ on\ this(?:\ story)?|most\ (?:read|popular)|recommended(?:\ stories)?|trending(?:\ now)?|editor[’']?s[’']?\ picks?
        |related\ (?:articles?|stories|topics|coverage|content|posts?|video|links?)|suggested\ topics|you\ (?:may|might)\ also\ like|keep\ reading|share|save|print|comments?|view\ comments|topics|tags|read|more)
    | (?:sign\ up|subscribe|register|log\ ?in)\b[^.]{0,60}\b(?:newsletters?|e-?mails?|inbox|updates|alerts|here|now|to\ (?:read|continue|comment)|channel|podcast|free)\b.{0,120}
    | (?:sign\ up|subscribe|sign\ in|log\ in|register)(?:\ now|\ here|\ today)?
    | (?:get|receive)\ [^.]{0,80}\b(?:in(?:to)?|to)\ your\ inbox\b.{0,80}
    | (?:our|daily|weekly|the)\ [\w\ ]{0,30}newsletter
    | (?:share|tweet|pin|print|e-?mail|save|bookmark|listen\ to|download|copy)\ (?:this|the)\ (?:article|story|post|page|episode|podcast|link)\b.{0,80}
    | share\ (?:on|via|with)\ .{1,60} | listen\ \(\d.{0,20} | \d+\ min(?:ute)?s?\ (?:read|listen)
    | (?:follow|like|find|join)\ us\ (?:on|at)\b.{0,120}
    | follow\ [^,.]{1,40}\ on\ (?:twitter|facebook|instagram|telegram|whatsapp|threads|bluesky|linkedin|youtube|x|google\ news)\b.{0,120}
    | download\ (?:our|the)\ .{0,40}\bapp\b.{0,80}
    | (?:on\ a\ mobile\ device\?\ )?click\ (?:here|on)\b.{0,120}
    | (?:leave|post|add|write|view|show|join)\ (?:a\ |the\ |your\ |all\ )?(?:comments?|reply|conversation|discussion)\b.{0,40}
    | (?:copyright\s*(?:©|\(c\)|\d{4}|by\b|:|.{0,60}\b\d{4}\W*$)|©|\(c\)\ ?\d{4}|&copy;).{0,400}
    | all\ rights\ reserved\b.{0,200}
    | our\ standards\s*:?.{0,120} | (?:the\ )?thomson\ reuters\ trust\ principles.{0,40} | purchase\ licensing\ rights.{0,40}
    | this\ (?:material|article|story)\ may\ not\ be\ (?:published|reproduced|copied).{0,200}
    | this\ (?:story|article|report|post)\ (?:has\ been|was)\ (?:updated|corrected|amended|automatically\ generated|originally\ published|first\ published)\b.{0,250}
    | to\ contact\ the\ (?:reporters?|editors?|authors?|writers?)\b.{0,300}
    | \((?:adds|updates?|recasts?|corrects|rewrites|refiles|repeats)\b[^()]{0,200}\)
    | reach\ (?:him|her|them|the\ (?:author|reporter))\ (?:directly\ )?at\b.{0,100}
    | (?:we\ use|this\ (?:site|website)\ uses)\ cookies\b.{0,300} | (?:accept|manage)\ (?:all\ )?cookies
    | check\ back\ (?:later\ )?for\ (?:more\ )?updates | (?:this\ is\ a\ )?(?:breaking|developing)\ (?:news\ )?story\b.{0,120}
    | (?:ends?|endit|ends\ all|more|mf|hns?)\W* | n[A-Z]\d?[A-Z0-9]{6,9}
    )\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_RIGHTS = re.compile(
    r"all rights reserved\W*$|may not be (?:published|reproduced)[^.]*(?:redistributed|permission)\W*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"""\W*(?:(?:e-?mail|tel(?:ephone)?|phone|contact|twitter|fax|web(?:site)?|call)\s*:?\s*)?
    (?:\S+@\S+\.\w{2,}|https?://\S+|www\.\S+|@\w{2,20}|\+\d[\d\s()./-]{6,20}|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4})\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_SHARE_WORDS = frozenset(
    "facebook twitter whatsapp email e-mail mail print linkedin reddit telegram pinterest messenger flipboard copy link share tweet "  # noqa: SIM905
    "instagram youtube threads bluesky x save bookmark comments url pocket sms".split()
)
_SIGNOFF = re.compile(r"\(?[a-z]{2,4}(?:[-/][a-z]{2,4}){1,3}\)?")

_REPORTERS = re.compile(
    r"""\W*(?:with\ )?(?:additional\ |further\ )?(?:reporting|writing|editing|compiled|translated|translation|produced|graphics?|written|edited|reported|research)\ (?:and\ \w+\ )?by\b.{2,400}
    | .{3,250}\bcontributed\ (?:(?:additional\ |further\ )?reporting(?:\ (?:from|to)\b[^,]{2,60})?|to\ (?:this|the)\ (?:report|article|story|dispatch|post|piece))(?:\ from\ [^,]{2,40})?\W*(?:[A-Z][\w ]{2,30}\ reported\ from\ .{2,40})?
    | with\ (?:reporting\ (?:by|from)|files\ from|inputs?\ from|agenc(?:y|ies)|wires?)\b.{0,150}""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_BY_WORDS = frozenset("and in for of the with at from via | , & / / for und".split())  # noqa: SIM905
_NOT_A_NAME = re.compile(
    r"By (?:the (?:time|end|way|early|mid|late|same|numbers?)|now|then|noon|midnight|dawn|law|far|contrast|comparison|all|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|\d)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    rf"""(?:{_AGENCY}|(?:The\ )?Associated\ Press|Agence\ France-Presse|BBC\ News|CNN|Al\ Jazeera|News\ (?:Agencies|Desk|Service)|Staff|Agencies)
    (?:\ (?:Staff|News|Correspondents?|Reporters?|Writers?|Desk|and\ agencies))*
    | [A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){{1,3}},?\s+(?:{_AGENCY}|(?:Senior\ |Chief\ |Staff\ |Foreign\ |Diplomatic\ |Political\ |Defen[cs]e\ )*(?:[Cc]orrespondent|[Ww]riter|[Rr]eporter|[Ee]ditor)s?)(?:\ in\ [A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+)?)?
    | (?:Special\ to|From)\ [A-Z][^.!?]{{3,60}}
    | [A-Z][\w.'’-]+\ (?:[A-Z][\w.'’-]+\ ){{1,2}}in\ [A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+)?(?:(?:,|\ and)\ [A-Z][\w.'’-]+\ (?:[A-Z][\w.'’-]+\ ){{1,2}}in\ [A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+)?){{0,3}}""",
    re.VERBOSE,
)

_CAPTION_LABEL = re.compile(
    r"""[\s\[(*●•-]*(?:file\ (?:photo|picture|image|pic|-\s|–\s|—\s)|(?:photo|image|picture|illustration)(?:\ (?:caption|credit|copyright|courtesy|source))?\s*(?::|by\b)|pictured?\s*:|caption\s*:
    |image\ (?:caption|copyright|source)\b|(?:photograph|images?|photos?|picture)\ (?:by|from|via|courtesy)\b|(?:enlarge|hide|show)\ (?:this\ image|caption)|toggle\ caption
    |in\ this\ (?:[^.]{0,60}\ )?(?:photo|image|picture|photograph|screen\ ?grab|frame\ grab|handout|satellite\ (?:photo|image))\b
    |this\ (?:[^.]{0,60}\ )?(?:photo|image|picture|photograph|screen\ ?grab)\ (?:taken|released|provided|made|shows|from|posted)\b
    |source\s*:\s*[^.]{0,60}(?:getty|images|photo)|\[\d+/\d+\]|item\ \d+\ of\ \d+|\d+\s?/\s?\d+\s+\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_LABELLED_MAX = 600
_CREDITED_MAX = 420
_PICTURED = re.compile(r"/|©|\bvia\b|Getty|Handout|HANDOUT|Photo|Image|Shutterstock|Alamy|NurPhoto|Pool|POOL")
_SPOKEN = re.compile(r"\b(?:said|says|told|according|added)\b|[“\"]")
_URL = re.compile(r"[a-z]\.[a-z]|@|://")
_CREDIT_MARK = re.compile(
    rf"[^\W\d][.’)]?\s?/\s?[A-Z]|\bvia (?:{_AGENCY}\b|[A-Z]\w+ (?:Images|News|Press)|REUTERS)|^via |\b(?:Handout|HANDOUT|Photos?|Photograph|Images|Getty|Pool|POOL)\b|©|^\W*{_AGENCY}\W*$"
)
_SOURCE = re.compile(rf"\b(?:{_AGENCY}|Handout|HANDOUT|Photos?|Images|Pool|POOL|File|FILE)\b|©|\bvia\b")
_CREDIT_SMALL = frozenset("via of the for and by from on file de la le von van du del al".split())  # noqa: SIM905
_BRACKETED_CREDIT = re.compile(r"[(\[][^()\[\]]{2,120}[)\]]\.?$")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s+(?=[\[(©A-Z])")


def kind_of(paragraph: str, *, after_headline: bool) -> RegionKind | None:
    """What furniture the paragraph is, None where it is text. `after_headline`: it stands right under one."""
    if not any(c.isalnum() for c in paragraph):
        return "boilerplate"
    if _is_site(paragraph):
        return "boilerplate"
    if (
        _is_reporters(paragraph)
        or _is_by(paragraph)
        or (after_headline and len(paragraph) <= 120 and _STAFF.fullmatch(paragraph))
    ):
        return "byline"
    if _is_caption(paragraph):
        return "caption"
    return None


def _is_site(paragraph: str) -> bool:
    if len(paragraph) > _LABELLED_MAX:
        return False
    if _SITE.fullmatch(paragraph) or _CONTACT.fullmatch(paragraph) or _SIGNOFF.fullmatch(paragraph):
        return True
    if len(paragraph) <= 400 and _RIGHTS.search(paragraph):
        return True
    words = [w.strip(".,:;|·•()") for w in paragraph.lower().split()]
    return 2 <= len(words) <= 20 and all(w in _SHARE_WORDS or not w for w in words)


def _is_reporters(paragraph: str) -> bool:
    return len(paragraph) <= 420 and _REPORTERS.fullmatch(paragraph) is not None


def _is_by(paragraph: str) -> bool:
    """ "By Jane Doe and John Roe | AP": nothing but names after the word."""
    if paragraph[:3].lower() != "by " or len(paragraph) > 160 or _NOT_A_NAME.match(paragraph):
        return False
    words = paragraph[3:].split()
    if not words or len(words) > 22 or (paragraph.endswith(".") and len(words) > 8):
        return False
    return all(_name_like(word, _BY_WORDS) for word in words)


def _name_like(word: str, small: frozenset[str]) -> bool:
    bare = word.strip(".,;:()[]|/&-–—©'’\"“”")
    return not bare or bare in small or bare[0].isupper() or bare[0].isdigit() or "@" in bare or "." in bare


def _is_caption(paragraph: str) -> bool:
    if len(paragraph) <= _LABELLED_MAX and _CAPTION_LABEL.match(paragraph):
        return True
    if len(paragraph) > _CREDITED_MAX:
        return False
    at = credit_start(paragraph)
    if at is None or at == 0:
        return at == 0
    sentences = len(_SENTENCE_END.findall(paragraph[:at].rstrip())) + 1
    pictured = _PICTURED.search(paragraph[at:]) is not None
    return (
        pictured
        and sentences <= (2 if _SOURCE.search(paragraph[at:]) else 1)
        and not _SPOKEN.search(paragraph)
    )


def credit_start(paragraph: str) -> int | None:
    """Where the credit of a picture begins with which the paragraph ends; None without one."""
    bracket = _BRACKETED_CREDIT.search(paragraph)
    if bracket is not None and _is_credit(bracket.group().strip("()[]. ")):
        return bracket.start()
    at = max((m.end() for m in _SENTENCE_END.finditer(paragraph)), default=0)
    return at if _is_credit(paragraph[at:]) else None


def _is_credit(tail: str) -> bool:
    """Names and agencies only, with a mark of a picture's source: "Ministry of Defence/Handout via Reuters"."""
    if len(tail) > 100 or tail.endswith(("?", "!")) or not _CREDIT_MARK.search(tail):
        return False
    words = [w for w in re.split(r"[\s/]+", tail) if w]
    limit = 14 if _SOURCE.search(tail) else 5
    return len(words) <= limit and all(
        _name_like(word, _CREDIT_SMALL) and not _URL.search(word) for word in words
    )
