"""Hand-made annotations, in the format of `tests/gold/`, whose rules are `GUIDE.md` and `CLAIMS.md` there.

A gold folder holds one JSON file an article. The stances of its quotes, if they were annotated, stand in
files of the same names in a folder `claims` beside it.
"""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newsclaims.errors import GoldError

Extent = tuple[int, int]


class GoldModel(BaseModel):
    """Base of the gold's models: frozen; keys that aren't scored are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldItem(GoldModel):
    """Something annotated; an optional item counts neither as missed nor, where it is found, as false."""

    optional: bool = False


class GoldQuote(GoldItem):
    """A quote of mode speech."""

    kind: str
    content: list[Extent] = Field(min_length=1)
    speaker: str | None = None
    speaker_type: str
    cue: Extent | None = None
    via: str | None = None


class GoldFigure(GoldItem):
    """An amount: a value, or the ends of a range."""

    span: Extent
    kind: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    modifier: str | None = None

    @property
    def ends(self) -> tuple[float | None, float | None]:
        """The lowest and the highest amount that it names."""
        return (self.value if self.low is None else self.low, self.value if self.high is None else self.high)


class GoldDate(GoldItem):
    """A temporal expression with the closed interval of days it names."""

    span: Extent
    type: str
    value: str | None = None
    start: str | None = None
    end: str | None = None


class GoldActor(GoldItem):
    """An actor, by its canonical name."""

    name: str
    type: str


class GoldClaim(GoldItem):
    """How the quote with the index `quote` is said; null where the annotators left it open."""

    quote: int
    stance: str
    stance_alt: list[str] = []
    negated: bool | None = None
    hedged: bool | None = None


class GoldMetadata(GoldModel):
    """What the page says about the article; null where it doesn't."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None


class GoldBody(GoldModel):
    """Where the journalism begins and ends, and what in between isn't any."""

    first: Extent
    last: Extent
    not_body: list[Extent] = []


class GoldArticle(GoldModel):
    """Everything annotated in one article."""

    article: str = Field(description="File name of the article.")
    metadata: GoldMetadata
    body: GoldBody | None = None
    quotes: list[GoldQuote]
    figures: list[GoldFigure]
    dates: list[GoldDate]
    actors: list[GoldActor]
    claims: list[GoldClaim] = []


class _Claims(GoldModel):
    claims: list[GoldClaim]


Gold = TypeVar("Gold", bound=GoldModel)


def read(folder: Path) -> list[GoldArticle]:
    """Give the gold articles of a folder, sorted by file name.

    Raises:
        GoldError: there is no such folder, no gold in it, or a file isn't gold.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise GoldError(f"no gold in {folder}", "give a folder of .json files such as tests/gold/seeds")
    return [_article(path) for path in paths]


def _article(path: Path) -> GoldArticle:
    article = _parse(path, GoldArticle)
    claims = path.parent.with_name("claims") / path.name
    if not claims.exists():
        return article
    return article.model_copy(update={"claims": _parse(claims, _Claims).claims})


def _parse(path: Path, model: type[Gold]) -> Gold:
    try:
        return model.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise GoldError(
            f"{path} isn't gold: {_first(error)}", "tests/gold/GUIDE.md says what it holds"
        ) from None
    except OSError as error:
        raise GoldError(f"can't read {path}: {error.strerror}") from None


def _first(error: ValidationError) -> str:
    problem: Any = error.errors()[0]
    where = ".".join(str(part) for part in problem["loc"])
    return f"{where}: {problem['msg']}" if where else str(problem["msg"])
