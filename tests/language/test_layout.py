"""Headline, byline, dateline, captions and boilerplate on pages of our own."""

from __future__ import annotations

import pytest

from dragoman.language import lay_out

PAGE = """Lake states sign water treaty after nine years

Ministers of three lake states shake hands in Bujumbura, Burundi, March 3, 2025. Lake Basin Office/Handout via REUTERS

By Amina Otieno and Luc Peeters | Lake Wire

BUJUMBURA, March 3 (Lake Wire) - Three states signed a water treaty on Monday, opens new tab, ending nine years of talks.

“It is a good day,” the minister said.

Read more: How the lake shrank

Sign up for our newsletter and get the week in your inbox

(Reporting by Amina Otieno; editing by Luc Peeters)

© 2025 Lake Wire. All rights reserved.
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(region.kind, text[region.start : region.end]) for region in lay_out(text).regions]


def only(text: str) -> list[str]:
    return [kind for kind, _ in kinds(text)]


def test_a_page_falls_into_its_parts() -> None:
    assert [kind for kind, _ in kinds(PAGE)] == [
        "headline", "caption", "byline", "dateline", "boilerplate", "boilerplate", "byline", "boilerplate",
    ]  # fmt: skip
    assert dict(kinds(PAGE))["dateline"] == "BUJUMBURA, March 3 (Lake Wire) -"


def test_inline_boilerplate_is_blanked_with_its_comma() -> None:
    masked = lay_out(PAGE).masked
    assert len(masked) == len(PAGE)
    assert "opens new tab" not in masked
    assert "on Monday" + " " * len(", opens new tab") + ", ending" in masked


@pytest.mark.parametrize(
    "line",
    [
        "NAIROBI, Kenya (AP) _",
        "OSLO (Reuters) -",
        "Quito, 9 Jan 90 (EFE) -- [TEXT]",
        "Lima, 3 Feb 91 (radio Sur) -- [communique] [TEXT]",
        "WASHINGTON —",
        "PORT-AU-PRINCE, Haiti (AP) —",
        "GUINEA-BISSAU/DAKAR (Reuters) -",
        "DES MOINES, Iowa —",
        "MINSK, May 5. /BELTA/.",
        "Oslo/Riga, 3 May:",
        "SAO PAULO/BRASILIA, July 2 (Xinhua) --",
    ],
)
def test_datelines(line: str) -> None:
    text = f"{line} The talks ended without a result, officials said.\n\nMore were planned."
    assert kinds(text) == [("dateline", line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO - the alliance of thirty states - met in the capital.",
        "Berlin, which holds the chair, was silent.",
        "By Tuesday evening the bridge was open again.",
        "By the time they came, the village was empty.",
        "Listen to what they say, the mayor said.",
        "Subscribers left the paper in thousands.",
        "Follow the money, he told them, and on Facebook they did.",
        "Advertisement revenue fell by a third.",
        "Related parties were told to leave the country.",
        "The photo by the gate shows two men with rifles, police said.",
        "She contributed to this report by the commission, which was published in May.",
        "Copyright law was changed last year.",
        "Read more books, the minister advised pupils.",
        "He was interviewed by Reuters.",
        "Share prices fell.",
        "More than 40 people died.",
        "Watch the border, the general said.",
        "The deal covers oil/gas and grain/feed trade.",
        "` We will not go ' , he said .",
        "`` quoted '' , he said .",
    ],
)
def test_sentences_stay_in_the_body(sentence: str) -> None:
    text = f"Ministers met on Monday.\n\n{sentence}\n\nThey will meet again."
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ADVERTISEMENT", "boilerplate"),
        ("Also read | The long road to the treaty", "boilerplate"),
        ("Share this article", "boilerplate"),
        ("Listen to this article", "boilerplate"),
        ("Our Standards: The Lake Wire Trust Principles.", "boilerplate"),
        ("Follow Amina Otieno on Twitter @aotieno", "boilerplate"),
        ("newsdesk@lakewire.example.org", "boilerplate"),
        ("Tel: +257 22 21 00 00", "boilerplate"),
        ("Facebook Twitter WhatsApp Email", "boilerplate"),
        ("* * *", "boilerplate"),
        ("FILE PHOTO: A ferry on the lake, June 2, 2020. REUTERS/A. Otieno", "caption"),
        ("Image: A ferry leaves the port", "caption"),
        ("(Photo by Luc Peeters)", "caption"),
        ("A ferry leaves the port on Tuesday. [Luc Peeters/AFP]", "caption"),
        ("Reporting by Amina Otieno; editing by Luc Peeters", "byline"),
        ("Jean Ndayishimiye in Gitega contributed to this report.", "byline"),
        ("By Reuters", "byline"),
        ("By JANE DOE and JOHN ROE", "byline"),
    ],
)
def test_furniture(line: str, kind: str) -> None:
    text = f"Ministers met on Monday.\n\n{line}\n\nThey will meet again."
    assert kinds(text) == [(kind, line)]


def test_reporters_at_the_end_of_the_last_paragraph() -> None:
    text = "It was quiet, he said. (Reporting by Ann Bo; Editing by Cy Do)"
    assert kinds(text) == [("byline", "(Reporting by Ann Bo; Editing by Cy Do)")]


def test_headline_in_capitals_and_deks() -> None:
    text = "LAKE STATES SIGN TREATY.\nIt ends nine years of talks\nMonday, 3 March 2025\nMinisters met on Monday.\n"
    assert only(text) == ["headline", "headline", "dateline"]


def test_a_single_line_is_no_headline() -> None:
    assert kinds("Lake states sign water treaty") == []


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The ministers of the three states that share the lake said on Monday\n"
        "that they would open a common office in the old port and that the\n"
        "office would count what each of them takes out of the water in a\n"
        "year.\n"
        "The office is to open in May. Its first head will be a judge from\n"
        "the coast, who has\n"
        "served on the court.\n\nA second paragraph.\n"
    )
    layout = lay_out(text)
    assert [text[b:][:10] for b in layout.breaks] == ["The minist", "The office", "A second p"]
    assert "\n" not in layout.masked[: text.index("year.")]


def test_one_paragraph_a_line() -> None:
    text = "The treaty was signed on Monday.\nIt holds for nine years.\nA court will watch over it."
    assert [text[b:][:3] for b in lay_out(text).breaks] == ["The", "It ", "A c"]


def test_capitals_are_recased() -> None:
    text = "RUSSIA AND THE U.S. SIGNED A TREATY IN GENEVA ON MONDAY. PRESIDENT ZORKA SAID IT WAS FAIR."
    assert (
        lay_out(text).masked
        == "Russia and the U.S. signed a treaty in Geneva on Monday. President Zorka said it was fair."
    )


def test_recasing_keeps_the_length_whatever_the_letters() -> None:
    text = "İSTANBUL ŞEHRİNDE DİLİ ẞTRASSE NATO ΑΣ TALKS OPENED"
    assert len(lay_out(text).masked) == len(text)


def test_names_seen_elsewhere_keep_their_capital() -> None:
    text = "OTIENO TO LEAD LAKE OFFICE\n\nThe judge Otieno was chosen on Monday."
    assert lay_out(text).masked.startswith("Otieno to lead lake office")


def test_odd_spaces_are_blanked_in_place() -> None:
    assert lay_out("The\u00a0talks\u200b ended.").masked == "The talks  ended."
