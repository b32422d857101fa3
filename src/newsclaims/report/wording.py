"""Records in words, for the reader of the page."""

from newsclaims.records import Actor, Claim, Date, Figure, Quote, Role


def quote(found: Quote, claims: list[Claim]) -> str:
    """Give who is quoted, how, by which words, what they do, and how sure that is."""
    speaker = found.speaker
    who = speaker.name if speaker is not None else f"speaker unresolved ({found.unresolved or 'no source'})"
    stances = dict.fromkeys(claim.stance for claim in claims)
    return joined(
        f"{'Quote' if found.mode == 'speech' else 'Attitude'} ({found.kind}): {who}",
        f"cue “{found.cue.text}”" if found.cue is not None else None,
        ", ".join(stances),
        f"reported by {found.medium.name}" if found.medium is not None else None,
        f"confidence {found.confidence:.0%}",
    )


def figure(found: Figure) -> str:
    """Give an amount and of what it is."""
    of = f"of {found.of.text}" if found.of is not None else None
    return joined(f"Figure ({found.kind}): {amount(found)}", of)


def amount(found: Figure) -> str:
    """Give a figure's value or bounds in base units: `more than 187,000,000,000 EUR`."""
    if found.value is not None:
        number = f"{found.value:,}"
    elif found.low is not None and found.high is not None:
        number = f"{found.low:,} to {found.high:,}"
    elif found.low is not None:
        number = f"{found.low:,} or more"
    elif found.high is not None:
        number = f"{found.high:,} or less"
    else:
        number = ""
    modifier = "" if found.modifier == "exactly" else found.modifier.replace("_", " ")
    return " ".join(part for part in (modifier, number, found.unit, found.change) if part)


def date(found: Date) -> str:
    """Give a date's value and its days."""
    value = None if found.value == found.first_day == found.last_day else found.value
    return f"{found.type.capitalize()}: {joined(value, days(found))}"


def days(found: Date) -> str:
    """Give the days that a date names, or why it names none; nothing for a duration."""
    if found.unresolved is not None:
        return f"unresolved: {found.unresolved}"
    if found.first_day is None and found.last_day is None:
        return ""
    if found.first_day == found.last_day:
        return found.first_day or ""
    return f"{found.first_day or '…'} to {found.last_day or '…'}"


def actor(found: Actor) -> str:
    """Give an actor's name, type and roles."""
    acts_for = f"acting for the {found.acts_for}" if found.acts_for is not None else None
    return joined(f"Actor ({found.type}): {found.name}", "; ".join(roles(found.roles)), acts_for)


def roles(found: list[Role]) -> list[str]:
    """Give roles as printed, each once."""
    return list(dict.fromkeys(role.text for role in found))


def joined(*parts: str | None) -> str:
    """Give the parts that there are in one line."""
    return " · ".join(part for part in parts if part)
