"""What every room needs of English, once: the ground that components, queries and linking stand on.

`names` folds names, `person_names` takes persons' names apart, `numerals` reads numbers (`digits` those in digits,
`written_amounts` what a person types), `calendar` does arithmetic on TIMEX3 values, `clauses` names the relations of a
parse, `blanks` what isn't seen. Nothing here imports spaCy, or anything of ours but the lexicons.
"""
