"""The edges of a network: a table, and the files of graphs that networkx writes."""

import re
import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import typer

from newsclaims.cli import _output
from newsclaims.cli._reading import Reading
from newsclaims.cli._views import View
from newsclaims.errors import QueryError

if TYPE_CHECKING:
    from newsclaims import query
    from newsclaims.store import Store

Form = Literal["csv", "graphml", "gexf"]

VIEW = View(fields=(), columns=(), noun="edges")
"""Edges are a table for other programs, at a terminal too."""

_TODAY = re.compile(r' lastmodifieddate="[^"]*"')
"""The day on which a file is written, which networkx puts there: the same store gives the same file."""


def write(
    store: "Store",
    by: Literal["outlet", "role", "type", "month"] | None,
    wanted: "query.ActorFilter",
    form: Form,
    options: Reading,
) -> None:
    """Write the edges to standard output, as a table or as a graph.

    Raises:
        QueryError: what was chosen doesn't go together, or networkx isn't installed.
        typer.Exit: with code 1 where there is no edge.
    """
    from newsclaims import query

    if by == "role" or by == "type":
        raise QueryError(f"edges aren't told apart by {by}", "--by outlet, or --by month")
    if options.form() and form != "csv":
        raise QueryError(f"--{options.form()} and --format {form} don't go together", "choose one of them")
    edges = query.network(store, by, wanted)
    if form == "csv":
        _output.write(edges, VIEW, options if options.form() else replace(options, csv=True), store)
    elif not _write_graph(edges, form):
        raise typer.Exit(1)


def _write_graph(edges: "Iterable[query.EdgeRow]", form: Literal["graphml", "gexf"]) -> bool:
    """Write a graph to standard output; say whether it has an edge.

    Nodes are the identities, with their names as labels; an edge of kind `with` has no direction, whatever the format.

    Raises:
        QueryError: networkx isn't installed.
    """
    try:
        import networkx
    except ImportError:
        raise QueryError(
            f"{form} needs networkx, which isn't installed", 'pip install "newsclaims[network]"'
        ) from None

    from newsclaims.export.xml_text import plain

    graph = networkx.MultiDiGraph()
    for edge in edges:
        for id, name, kind in (
            (edge.source, edge.source_name, edge.source_type),
            (edge.target, edge.target_name, edge.target_type),
        ):
            graph.add_node(plain(id), label=plain(name), type=kind)
        more = {} if edge.group is None else {"group": plain(edge.group)}
        graph.add_edge(
            plain(edge.source),
            plain(edge.target),
            kind=edge.kind,
            weight=edge.weight,
            articles=edge.articles,
            **more,
        )
    lines = networkx.generate_gexf(graph) if form == "gexf" else networkx.generate_graphml(graph)
    if graph.size():
        sys.stdout.writelines(f"{_TODAY.sub('', line)}\n" for line in lines)
    return bool(graph.size())
