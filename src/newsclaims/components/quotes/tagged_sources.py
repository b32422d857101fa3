"""Who the tagger says has spoken, as the rules print it; nobody, where that is only whom others speak of or to."""

from spacy.tokens import Span, Token

from newsclaims.components.quotes.candidates import Extent
from newsclaims.components.quotes.cue_sources import RELATIVE, acting, named_behind
from newsclaims.components.quotes.layout import Layout
from newsclaims.components.quotes.passives import agent, passive, reduced
from newsclaims.components.quotes.pushed_down import reporter
from newsclaims.components.quotes.source_extents import NOMINAL, noun_phrase
from newsclaims.components.quotes.whose_word import is_anothers_word
from newsclaims.components.tagger.decode import Part
from newsclaims.language.parse import NOUNS, VERBS, first_left, has_left
from newsclaims.language.relations import SUBJECTS
from newsclaims.lexicons import quote_words

LABELS = frozenset(
    ["identify", "describe", "name", "know", "refer", "portray", "depict", "characterise", "characterize"]
)
"""What is done with whoever is given a label: identified as “Victim 1”."""


def words_of(layout: Layout, part: Part) -> Span:
    """Give the tokens of what the tagger has marked."""
    span = layout.doc.char_span(part.start, part.end, alignment_mode="expand")
    assert span is not None, "the tagger's parts stand in the text"
    return span


def is_spoken_of(layout: Layout, verb: Token, source: Part | None) -> bool:
    """Whether a source is whom others speak of or to, by a passive before which it stands.

    Ade, identified as “Victim 1”; *the ministers* were asked whether it was late. What "we are told" is news that
    others bring, whom nobody names. So is who meets with another's word: *Ade* ignored a warning.
    """
    if source is None:
        return False
    if is_anothers_word(verb, source.start, source.end):
        return True
    if source.end > verb.idx or agent(verb) is not None:
        return False
    if verb.lemma_ in quote_words("addressing") and has_left(verb, "nsubjpass") and has_left(verb, "auxpass"):
        subject = first_left(verb, "nsubjpass")
        if subject is None or subject.lower_ in ("we", "i"):
            return False
        return source.start <= subject.idx < source.end
    labels = verb.lemma_ in LABELS and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "as"
    return labels and (passive(verb) or reduced(verb))


def tagged_source(layout: Layout, part: Part | None, cue: Token) -> Extent | None:
    """Give the noun phrase of the tagged source, as the rules print it."""
    if part is None:
        return None
    reports = reporter(cue)
    if reports is not None and part.start < cue.idx:
        return layout.chars(*reports)
    words = words_of(layout, part)
    label = cue.text == ":" and words.text.lower() in quote_words("labels")
    if label or not any(token.pos_ in NOMINAL for token in words):  # an imperative has nobody who says it
        return None
    root = acting(named_behind(_bearer(_actor(words), cue)), cue)
    if root.tag_ == "PRP$" and cue.pos_ not in NOUNS:  # whose noun isn't there
        return None
    if root.dep_ == "relcl" and layout.text[part.start : part.end].lower().startswith(RELATIVE):
        noun = _apposed_to(root.head)  # one person *who attended* said
        return layout.chars(*noun_phrase(noun, cue))
    if root.pos_ in ("NOUN", "PROPN", "PRON"):
        start, end = layout.chars(*noun_phrase(root, cue))
        if (start <= part.start and part.end <= end + 80) or root not in words:
            return start, end
    return part.start, part.end


def _actor(words: Span) -> Token:
    """Give the head of a tagged source; the subject, where it took in the verb: *a baker* called the police to say."""
    acts = words.root.pos_ in VERBS and words.root.dep_ in ("ROOT", "ccomp")
    actor = first_left(words.root, *SUBJECTS) if acts else None
    return actor if actor is not None and actor.left_edge.i == words.start else words.root


def _bearer(word: Token, cue: Token) -> Token:
    """Give whose title was tagged alone: *Mr* Ade said."""
    name = word.head
    title = word.dep_ == "compound" and word.ent_type_ != "PERSON" and name.ent_type_ == "PERSON"
    return name if title and word.i < name.i and not word.i < cue.i < name.i else word


def _apposed_to(noun: Token) -> Token:
    """Give the person by whose name a place or party stands in apposition: *Ana Souza*, D-Ohio, who said so."""
    placed = noun.dep_ == "appos" and noun.pos_ == "PROPN" and noun.ent_type_ != "PERSON"
    return noun.head if placed and noun.head.ent_type_ == "PERSON" else noun
