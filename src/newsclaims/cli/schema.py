"""`newsclaims schema`: the JSON Schema of the record."""

import json

import typer


def schema() -> None:
    """Print the JSON Schema of the record: what each field of extract's and export's JSON means.

    Examples:
        newsclaims schema
        newsclaims schema | jq '."$defs".Quote.properties | keys'
    """
    from newsclaims.records import ArticleRecord

    # Every field is always written, also where it is null: the schema is the one of what comes out.
    typer.echo(
        json.dumps(ArticleRecord.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False)
    )
