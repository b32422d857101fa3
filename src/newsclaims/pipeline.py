"""The spaCy pipeline: `load` builds it, `process` streams articles through it."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import islice, pairwise

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from thinc.api import get_current_ops, use_ops

from newsclaims import lexicons, models
from newsclaims.articles.dateline import with_dateline_apart
from newsclaims.components import annotations as _annotations  # noqa: F401  (registers the Doc extensions)
from newsclaims.components.tracing import TRACE, Considered
from newsclaims.errors import BUG, ArticleError, ModelError, fault
from newsclaims.language.blanks import BLANKS
from newsclaims.language.paragraphs import paragraphs
from newsclaims.long_texts import in_pieces
from newsclaims.parts_of_speech import by_table
from newsclaims.records import Article, PipelineInfo
from newsclaims.seen_words import straighten_apostrophes, tell_bodies_from_words

COMPONENTS = ("actors", "dates", "figures", "quotes", "speakers", "claims")
"""What `load` adds behind a model's own components, in this order."""

MAX_CHARACTERS = 2_000_000
"""Length of the longest text that is parsed; the parser's memory grows with it, to about 4 GB here."""

_UNSPACED = re.compile(r"(?P<marks>(?:[^\w\s]|_|(?<=['’])[sS]){40,1000})|\S{1000}")
"""Marks in a row, and a word, that nobody writes: the tokenizer's time grows with the square of either's length."""

GLUED = (r"(?<=[.,!?])[”\"](?=[A-Za-z])", r"--(?=\()|(?<=--)\(|\)(?=--)|(?<=\))--")
"""Signs that no space parts from the next word: “It is late,”Ada said; LUGO, Spain--(WIRE)--Ada said."""

_STRETCH = 200
"""So many tokens in a row are looked at together for whether they are words."""
_LEAST = 2.0
"""Characters a token, blanks counted, below which a stretch is none of language: prose has 5, a table of digits 2."""

BATCH_SIZE = 4
"""Articles a batch: as fast as larger ones for whole articles, in a third of their memory."""


def load(model: str = "sm", fast: bool = False) -> Language:
    """Give the spaCy pipeline `model` with our six components behind its own, and the learned tagger's names.

    Args:
        model: `sm` (en_core_web_sm, installed with newsclaims), `md` (en_core_web_md, the extra
            `newsclaims[md]`), or the name or path of any spaCy pipeline with a tagger, a parser and a lemmatizer;
            its entity recogniser, if it has one, isn't loaded.
        fast: do without the learned tagger: quotes and names by rule alone.

    Raises:
        ModelError: the pipeline isn't installed, or lacks one of those parts. Nothing is ever downloaded.
    """
    nlp = _model(model)
    lacking = [name for name in ("parser", "lemmatizer") if name not in nlp.pipe_names]
    if lacking:
        raise ModelError(
            f"the spaCy pipeline {model!r} has no {' and no '.join(lacking)}",
            "use a trained English pipeline, such as the default: --model sm",
        )
    nlp.max_length = MAX_CHARACTERS
    _part_invisible(nlp)
    _keep_whole(nlp)
    straighten_apostrophes(nlp.vocab)
    tell_bodies_from_words(nlp.vocab)
    by_table(nlp)
    in_pieces(nlp)
    if not fast:
        nlp.add_pipe("newsclaims_names")
    for name in COMPONENTS:
        nlp.add_pipe(f"newsclaims_{name}", config={"tagger": not fast} if name == "quotes" else {})
    return nlp


def _model(model: str) -> Language:
    folder = models.find(model)
    try:
        # A package may register components of its own when it is imported; a folder can't.
        with _matrix_product():
            return spacy.load(model if spacy.util.is_package(model) else folder, exclude=("ner",))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the spaCy pipeline {model!r} can't be loaded: {error}", "use the default: --model sm"
        ) from error


def _matrix_product() -> AbstractContextManager[None]:
    """Let the model multiply matrices by numpy, in half of BLIS's time, where numpy keeps to one thread.

    More of them go on spinning when they are done, and cost more than is saved. The command line sees to it.
    """
    if os.environ.get("OMP_NUM_THREADS") == "1" and get_current_ops().name == "numpy":
        return use_ops("numpy", use_blis=False)
    return nullcontext()


def _part_invisible(nlp: Language) -> None:
    """Make characters without width tokens of their own, and a closing mark before a word that no space parts from it.

    A zero-width space behind a name isn't part of it, and “It is late,”Ada said ends a quotation.
    """
    if isinstance(nlp.tokenizer, Tokenizer):
        nlp.tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *GLUED]).finditer
        invisible = f"[{''.join(character for character in BLANKS if not character.isspace())}]"
        nlp.tokenizer.prefix_search = compile_prefix_regex([*(nlp.Defaults.prefixes or ()), invisible]).search
        nlp.tokenizer.suffix_search = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), invisible]).search


def _keep_whole(nlp: Language) -> None:
    """Leave titles and firms' forms their full stops, which end no sentence, A/S its mark, a start-up its hyphen."""
    tokenizer = nlp.tokenizer
    if isinstance(tokenizer, Tokenizer):
        for word in {word for title in lexicons.titles() for word in title if word.endswith(".")}:
            tokenizer.add_special_case(word, [{ORTH: word}])
        formed = (head for head in lexicons.name_heads() if not {".", "/"}.isdisjoint(head))
        for word in ("start-up", "start-ups", "Sr.", *(form.upper() for form in _COMPANY), *formed):
            tokenizer.add_special_case(word, [{ORTH: word}])


def info(nlp: Language) -> PipelineInfo:
    """Say what `nlp` is made of; the fingerprint changes whenever its results could."""
    settings = {name: nlp.get_pipe_config(name) for name in nlp.pipe_names}
    return models.fingerprinted(f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}", settings)


_COMPANY = frozenset(("Inc.", "Corp.", "Co.", "Cos.", "Ltd.", "Bros."))
_MAY_END = frozenset((*_COMPANY, "a.m.", "p.m.", "U.S.", "U.K.", "U.N.", "Jr.", "Sr."))
"""Abbreviations behind which a sentence may begin: it does at a word that is no part of a name."""

_BEGINS = frozenset(
    (
        "The",
        "A",
        "An",
        "It",
        "He",
        "She",
        "They",
        "We",
        "This",
        "That",
        "There",
        "But",
        "And",
        "His",
        "Her",
        "Their",
    )
)
_POSTED = frozenset(("on", "to", "via", "from"))
"""Words behind which an X is the network, and no initial of a name: wrote on X. Obi said."""
_ENDING = _MAY_END | _COMPANY | {"X."}
"""Behind these it is asked whether a sentence begins."""

_RANKS = frozenset(("Chief", "Vice", "Senior", "Executive", "Managing", "Deputy", "Finance"))
"""`Genmark Inc. Chairman Ann Berg`: the model ends a sentence at the full stop."""


def process(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Doc | ArticleError]]:
    """Give each article with its annotated Doc, in order; or with the error, where it can't be processed.

    The text isn't changed: `doc.text == article.text`. A paragraph starts a sentence, and no company's officer.
    Where one of our components fails, the Doc lacks its results and says so in `newsclaims_faults`.
    """
    articles = iter(articles)
    while batch := list(islice(articles, BATCH_SIZE)):
        try:
            docs: list[Doc | ArticleError] = list(nlp.pipe([prepared(nlp, article) for article in batch]))
        except Exception:
            docs = [_one(nlp, article) for article in batch]
        yield from zip(batch, docs, strict=True)


def considered(nlp: Language, article: Article) -> list[Considered]:
    """Give all that the components considered in an article, taken or rejected, in the order in which they did.

    Raises:
        ArticleError: it can't be processed.
    """
    doc = _one(nlp, article, traced=True)
    if isinstance(doc, ArticleError):
        raise doc
    return list(doc.user_data[TRACE])


def _one(nlp: Language, article: Article, traced: bool = False) -> Doc | ArticleError:
    """Annotate one article component by component, so that a fault costs no more than the results of one."""
    ours = {f"newsclaims_{name}": name for name in COMPONENTS}
    faults: list[str] = []
    try:
        doc = prepared(nlp, article)
        if traced:
            doc.user_data[TRACE] = []
        for name, component in nlp.pipeline:
            try:
                doc = component(doc)
            except Exception as error:
                if name not in ours:
                    raise
                faults.append(f"the {ours[name]} could not be extracted: {fault(error)}")
    except Exception as error:
        return ArticleError(f"can't be processed: {fault(error)}", BUG)
    doc._.newsclaims_faults = faults
    return doc


def prepared(nlp: Language, article: Article) -> Doc:
    """Give the tokens of an article, with what the components want to know about it."""
    doc = tokens(nlp, article.text)
    doc._.newsclaims_published = article.published
    doc._.newsclaims_outlet = article.outlet
    doc._.newsclaims_title = article.title
    doc._.newsclaims_byline = article.byline
    body = with_dateline_apart(article)
    doc._.newsclaims_body = body
    own = (start for start, _ in paragraphs(article.text, body))
    starts = sorted((*own, *(region.start for region in article.furniture)))
    at = 0
    before = ""
    for token in doc:
        word = token.text
        if at < len(starts) and token.idx >= starts[at] and not token.is_space:
            token.is_sent_start = True
            while at < len(starts) and token.idx >= starts[at]:
                at += 1
        elif before in _ENDING and token.i > 1:
            if before in _MAY_END and word in _BEGINS:
                token.is_sent_start = True
            elif before == "X." and doc[token.i - 2].lower_ in _POSTED:
                doc[token.i - 1].is_sent_start, token.is_sent_start = False, token.is_title
            elif before in _COMPANY and _is_officer(doc, token.i):
                token.is_sent_start = False
        before = word
    return doc


def tokens(nlp: Language, text: str) -> Doc:
    """Give the tokens of a text, of which there are never more than of prose twice as long, in time that is linear.

    The tokenizer doesn't see what isn't spaced and far too long: a run of marks is one token, and so is
    each thousand characters of a word. What it takes apart into single characters for long (`3-3-3-`, `$5 $5 $5`)
    is put together again: the parser's time and memory go by tokens.
    """
    return _thinned(_tokenized(nlp, text))


def _thinned(doc: Doc) -> Doc:
    """Make each long stretch of single characters one token."""
    starts = range(0, len(doc) - _STRETCH + 1, _STRETCH)
    dense = {at for at in starts if doc[at + _STRETCH - 1].idx + 1 - doc[at].idx < _LEAST * _STRETCH}
    if not dense:
        return doc
    words, spaces = [], []
    at = 0
    while at < len(doc):
        stop = at + _STRETCH if at in dense else at + 1
        words.append(doc[at:stop].text)
        spaces.append(bool(doc[stop - 1].whitespace_))
        at = stop
    return Doc(doc.vocab, words=words, spaces=spaces)


def _tokenized(nlp: Language, text: str) -> Doc:
    runs = list(_UNSPACED.finditer(text))
    if not runs:
        return nlp.make_doc(text)
    masked = _UNSPACED.sub(lambda run: "x" * len(run[0]) if run["marks"] else run[0], text)
    ends = {place for run in runs for place in run.span()}
    cuts = sorted(
        at for at in ends if 0 < at < len(text) and not (text[at - 1].isspace() or text[at].isspace())
    )
    added = set(cuts)
    spaced = nlp.make_doc(" ".join(masked[start:end] for start, end in pairwise([0, *cuts, len(text)])))
    words, spaces, at = [], [], 0
    for token in spaced:
        words.append(text[at : at + len(token)])
        at += len(token)
        spaces.append(bool(token.whitespace_) and at not in added)
        at += spaces[-1]
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _is_officer(doc: Doc, i: int) -> bool:
    """Whether an office and a name stand at `i`, in capitals: behind a company's form, no sentence starts there."""
    words = [token.text for token in doc[i : i + 3]]
    office = words[0] in _RANKS or words[0].lower() in lexicons.role_nouns("person")
    return office and len(words) == 3 and all(word[0].isupper() for word in words)
