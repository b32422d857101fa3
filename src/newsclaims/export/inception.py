"""INCEpTION: a ZIP of a UIMA CAS in XMI for each article, and of the type system, which says which layers there are.

Places are UTF-16 code units in the files, as UIMA has them; the library counts them so.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import quote as quoted
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsclaims.errors import NewsclaimsError
from newsclaims.export.marks import Tie, marks
from newsclaims.export.xml_text import plain

if TYPE_CHECKING:
    from newsclaims.records import ArticleRecord

LAYERS = {
    "Attribution": ("record", "part", "kind", "speaker"),
    "Figure": ("record", "value"),
    "Date": ("record", "value"),
    "Actor": ("record", "kind", "name"),
}
"""The layers of spans with their features; quotes are one with their cues and sources, for these are tied."""

_NOTES = {"Attribution": "speaker", "Figure": "value", "Date": "value", "Actor": "name"}
"""The feature in which it stands what is noted of a mark."""

RELATION = "AttributionRelation"
"""The layer of what ties attributions: a cue cues a quote, a source says it, a part continues another."""

_OURS = "webanno.custom."
"""What the names of a project's own layers begin with."""


def write(records: Iterable["ArticleRecord"], out: BinaryIO, table: str) -> None:
    """Write the archive; `table` isn't used, for a CAS holds all kinds.

    Raises:
        NewsclaimsError: the library for it isn't installed.
    """
    try:
        import cassis
    except ImportError:
        raise NewsclaimsError("INCEpTION wants cassis", "pip install 'newsclaims[inception]'") from None
    system = cassis.TypeSystem()
    for layer, features in LAYERS.items():
        made = system.create_type(f"{_OURS}{layer}", "uima.tcas.Annotation")
        for feature in features:
            system.create_feature(made, feature, "uima.cas.String")
    relation = system.create_type(f"{_OURS}{RELATION}", "uima.tcas.Annotation")
    for end in ("Governor", "Dependent"):
        system.create_feature(relation, end, f"{_OURS}Attribution")
    system.create_feature(relation, "relation", "uima.cas.String")
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        # Without a date of today's, for the same records are the same file.
        archive.writestr(ZipInfo("TypeSystem.xml"), system.to_xml(), ZIP_DEFLATED)
        for record in records:
            cas = cassis.Cas(typesystem=system)
            cas.sofa_string, cas.sofa_mime = plain(record.article.text), "text/plain"
            _fill(cas, system, record)
            name = quoted(record.article.id, safe="~")
            archive.writestr(ZipInfo(f"{name}.xmi"), cas.to_xmi(), ZIP_DEFLATED)


def _fill(cas: Any, system: Any, record: "ArticleRecord") -> None:
    """Put the marks of a record into its CAS."""
    known: dict[str, Any] = {}
    for one in marks(record):
        if isinstance(one, Tie):
            of, to = known[one.of], known[one.to]
            ends = {"Governor": to, "Dependent": of, "begin": of.begin, "end": of.end}
            cas.add(system.get_type(f"{_OURS}{RELATION}")(**ends, relation=one.relation))
            continue
        told: dict[str, str] = {"record": one.id.partition("-")[0]}
        if one.label in ("Quote", "Cue", "Source"):
            layer = "Attribution"
            told |= {"part": one.label.lower()} | ({"kind": one.told["kind"]} if "kind" in one.told else {})
        elif one.label in LAYERS:
            layer = one.label
        else:
            layer = "Actor"
            told["kind"] = one.label.lower()
        if "note" in one.told:
            told[_NOTES[layer]] = plain(one.told["note"])
        mark = system.get_type(f"{_OURS}{layer}")(begin=one.span.start, end=one.span.end, **told)
        cas.add(mark)
        known[one.id] = mark
