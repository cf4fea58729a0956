"""Word lists of the places room: nouns, prepositions and titles that speak for or against a place."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


# Nouns that end the name of something that stands at one spot.
FACILITIES = word_set(
    """
    street st. st avenue ave. ave road rd. rd boulevard blvd. blvd drive dr. lane highway parkway bridge
    square plaza park airport station stadium arena hospital school university college church cathedral
    mosque temple museum library hotel mall center centre market tower building palace castle prison
    jail camp base port harbor harbour dam mine plant garden gardens cemetery zoo theatre theater hall
    house court courthouse pier checkpoint crossing
    """
)
# Nouns that end the name of a stretch of land or water.
LANDS = word_set(
    """
    county parish province region district borough township village town city state territory oblast
    governorate prefecture river lake creek bay beach island islands valley hills mountain mountains
    peninsula desert forest gulf sea strait canal coast peak canyon falls heights reservoir basin
    plateau cape
    """
)
# Prepositions before places.
AT = word_set(
    """
    in at near from to of for into across around through outside inside throughout toward towards
    between via
    """
)
# Prepositions that hardly stand before anything but places and times.
INSIDE = word_set(
    """
    in at near into across outside inside throughout
    """
)
# Words between a preposition and a place.
DIRECTIONS = word_set(
    """
    north south east west northern southern eastern western central northeast northwest southeast
    southwest northeastern northwestern southeastern southwestern downtown upstate mainland rural
    greater upper lower nearby neighboring neighbouring
    """
)
# Words before the names of persons.
TITLES = word_set(
    """
    mr. mrs. ms. dr. mr mrs ms dr sir lord lady president minister senator sen. rep. gov. governor judge
    justice chief officer sgt. lt. capt. col. gen. general captain sergeant rev. father sister brother
    prof. professor coach attorney king queen prince princess pope cardinal bishop saint st. st
    secretary spokesman spokeswoman ambassador commissioner mayor detective
    """
)
# Titles that only persons bear.
HONORIFICS = word_set(
    "mr. mrs. ms. dr. mr mrs ms dr sir lady sgt. lt. capt. col. prof. sen. rep. gov. rev. det. cpl."
)
# Nouns that make a place name part of another name.
BODIES = word_set(
    """
    university college police department times post tribune herald news journal gazette globe observer
    star sun united city fc club school hospital bank airlines airways council county court association
    society institute party press party company corp inc co group church cup open league festival museum
    theatre theater center centre states championship championships olympics series stadium airport
    street road avenue county district park river lake island beach bay valley republic
    """
)
# Verbs whose subject is a person rather than a town.
SAYING = word_set(
    """
    say tell add ask note explain think believe recall write insist argue know want go get play score
    win lose
    """
)
# Nouns beside the names of settlements.
SETTLED = word_set(
    """
    city town village suburb state province district region county capital port island mayor residents
    people outskirts
    """
)
# What governments do and territories do not.
ACTS = word_set(
    """
    say accuse warn urge deny vow threaten reject call demand insist claim announce condemn denounce
    promise pledge agree refuse propose sign impose lift recall summon expel ban send deploy dispatch
    launch fire seek want hope expect ask offer support back oppose blame criticize criticise respond
    react retaliate withdraw ratify recognize recognise veto negotiate press push consider decide plan
    intend declare
    """
)
