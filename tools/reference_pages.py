"""The pages of the site that are generated: the commands from the Typer application, the record from its JSON Schema.

MkDocs calls `on_files` as it builds (`hooks` in mkdocs.yml); nothing of this is kept in the repository.
"""

import re
from collections.abc import Iterator
from typing import Any

import typer
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from newsclaims.cli.app import COMMANDS, application
from newsclaims.records import ArticleRecord

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages to those of docs/."""
    for name, lines in (("commands.md", commands()), ("record.md", record())):
        files.append(File.generated(config, name, content="\n".join(lines) + "\n"))
    return files


def commands() -> Iterator[str]:
    """Give the lines of the page that tells every command, as its --help does."""
    group = typer.main.get_group(application())
    yield from ("# Commands", "", "What `newsclaims COMMAND --help` prints, of every command.", "")
    for name in COMMANDS:
        yield from _command(group.commands[name], typer.Context(group.commands[name], info_name=name))


def _command(command: Any, context: typer.Context) -> Iterator[str]:
    name = context.info_name
    usage = " ".join(command.collect_usage_pieces(context))
    yield from (
        f"## {name}",
        "",
        _text(command.help),
        "",
        "```console",
        f"$ newsclaims {name} {usage}",
        "```",
    )
    rows = [param.get_help_record(context) for param in command.get_params(context)]
    yield from ("", "| option | |", "| --- | --- |")
    yield from (f"| `{option}` | {_cell(_text(told))} |" for option, told in filter(None, rows))
    if command.epilog:
        examples = re.sub(r"^( {4}|Examples:\n)", "", command.epilog.replace("\b\n", ""), flags=re.M)
        yield from ("", "```sh", examples.rstrip(), "```")
    yield ""


def record() -> Iterator[str]:
    """Give the lines of the page that tells the record field by field."""
    schema = ArticleRecord.model_json_schema(mode="serialization")
    models: dict[str, Schema] = schema["$defs"]
    yield from ("# The record, field by field", "")
    yield "What `newsclaims schema` prints, to be read: `extract` and `export` write one `ArticleRecord` an article."
    yield "A span is half-open and counts Unicode code points: `article.text[start:end] == text`, always."
    for name, model in {"ArticleRecord": schema, **models}.items():
        yield from (
            "",
            f"## {name}",
            "",
            _text(model["description"]),
            "",
            "| field | type | |",
            "| --- | --- | --- |",
        )
        for field, part in model["properties"].items():
            told = part.get("description") or " ".join(_docstrings(part, models))
            yield f"| `{field}` | {_cell(_kind(part))} | {_cell(_text(told))} |"


def _kind(part: Schema) -> str:
    """Give a field's type in words, with a link where it is a model of ours."""
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in part:
        return " or ".join(_kind(one) for one in part["anyOf"])
    if "enum" in part:
        return ", ".join(f"`{value}`" for value in part["enum"])
    if "const" in part:
        return f"`{part['const']}`"
    if part["type"] == "array":
        return f"list of {_kind(part['items'])}"
    return str(part["type"])


def _docstrings(part: Schema, models: dict[str, Schema]) -> Iterator[str]:
    """Give what is said of the models in a field that says nothing itself."""
    for one in (part, part.get("items", {}), *part.get("anyOf", ())):
        if "$ref" in one:
            yield models[one["$ref"].rpartition("/")[2]]["description"]


def _text(told: str) -> str:
    """Keep what Markdown would take for emphasis, a link or a tag, and link a page that is named."""
    plain = re.sub(r"([*_\[\]])(?![^`\n]*`[^`]*$)", r"\\\1", told).replace("<", "&lt;")
    return re.sub(r"docs/(\w+\.md)", r"[docs/\1](\1)", plain)


def _cell(told: str) -> str:
    return " ".join(told.split()).replace("|", "\\|")
