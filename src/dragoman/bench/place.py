"""Task `place`: every place of each text with point and country.

One configuration serves all sets: the prediction holds all places, demonyms and metonyms among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.bench.reading import report_of_row
from dragoman.coder import Coder
from dragoman.places.component import find_places
from dragoman.world.gazetteer import alpha2


def predict(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{id, places: [{start, end, lat, lon, country}]}` a row; countries as ISO 3166-1 alpha-2.

    Only the places layer is run: it reads the parse and nothing that other layers write.
    """
    rows = list(rows)
    codes = alpha2()
    docs = coder.parse(report_of_row(row) for row in rows)
    for row, doc in zip(rows, docs, strict=True):
        places = [
            {
                "start": p.span.start,
                "end": p.span.end,
                "lat": p.lat,
                "lon": p.lon,
                "country": codes.get(p.country or ""),
            }
            for p in find_places(doc)
        ]
        yield {"id": row["id"], "places": places}
