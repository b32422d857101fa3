"""What must be right, item by item: who said what in sentences of our own, by rule alone and with the tagger.

Each case gives the speech that a text reports: content fragments joined by ` // ` and who said them, None where the
text doesn't tell. `KNOWN` holds what is still missed, and by which way.
"""

from typing import NamedTuple

import pytest
from spacy.language import Language

from newsclaims.articles import from_text
from newsclaims.components import annotations
from newsclaims.pipeline import process
from newsclaims.records import Quote


class Case(NamedTuple):
    """An item of the list, a text, and its quotes as content and speaker."""

    item: str
    text: str
    expected: list[tuple[str, str | None]]


ADA = "Mayor Ada Obi came to the harbour on Monday. "

CASES = [
    # what is no source, and sources that are torn
    Case(
        "a list that ends in an apposition",
        "The Danish glass, packaging and printing concern, said sales of older jars fell.",
        [("sales of older jars fell", "Danish glass, packaging and printing concern")],
    ),
    Case(
        "a bracket that closes before who speaks",
        "(Lugo) Farmers said the bridge was closed.",
        [("the bridge was closed", "Farmers")],
    ),
    Case(
        "whom something is said of, before who says it",
        "Of Hale, Obi, who once worked for Beck, said, “He’s late.”",
        [("He’s late.", "Obi")],
    ),
    Case(
        "who sent a paper to somebody explaining it",
        "Ada Obi sent a letter to the harbour office explaining that bakers had been late.",
        [("bakers had been late", "Ada Obi")],
    ),
    Case(
        "a word that joins a sentence to the one before",
        "But half of it is sand, according to the mayor.",
        [("half of it is sand", "mayor")],
    ),
    Case(
        "the same, where somebody says it amid the sentence",
        "But the dam, Hill says, is weak.",
        [("the dam // is weak", "Hill")],
    ),
    Case(
        "a programme in which it was said",
        "“We must leave the plan,” Hill said on CNN’s “State of the Coast.”",
        [("We must leave the plan", "Hill")],
    ),
    Case(
        "an exclamation, and an office before a name",
        "“Basta, basta!” shouted goalkeeper Renzo Fadini.",
        [("Basta, basta!", "Renzo Fadini")],
    ),
    Case(
        "when it was written, and whom it quotes",
        "Hill wrote in May, quoting a clerk, that the dam was weak.",
        [("the dam was weak", "Hill")],
    ),
    Case(
        "what somebody is called, in a report",
        "Hill reports that the defendant, known as “Rice Chairman,” pleaded guilty.",
        [("the defendant, known as “Rice Chairman,” pleaded guilty", "Hill")],
    ),
    Case(
        "who does something in the next paragraph",
        "“I am sick of it all.”\n\nThe union responded on Monday.",
        [("I am sick of it all.", None)],
    ),
    Case(
        "a surname before a colon that is another word",
        "Mary Tipping said she was ill.\n\nMr Hale: “In waders?”\n\nTipping: “It had been wet.”",
        [("she was ill", "Mary Tipping"), ("In waders?", "Hale"), ("It had been wet.", "Mary Tipping")],
    ),
    Case(
        "topics before colons",
        "“I am fit,” Ben Okri said.\n\nThe derby is on Sunday.\n\nOn the derby: “It is only a game.”",
        [("I am fit", "Ben Okri"), ("It is only a game.", "Ben Okri")],
    ),
    Case(
        "in brackets, which the sentence doesn't lead into",
        "Mr Hale, who is 31 and has a girl (“Her mother is from Lugo,” he said), was late.",
        [("Her mother is from Lugo", "Hale")],
    ),
    Case(
        "an age, whose article the rules leave out",
        "Ada Obi, 41, disputes this. “Nobody told us. The radio was dead,” the 41-year-old said.",
        [("Nobody told us. The radio was dead", "Ada Obi")],
    ),
    Case(
        "who goes on below what was added to it",
        "“Nothing can be done,” Ada Obi said, adding that Hale would “burn the town.”\n\n"
        "“Although the farmers may know. That will be a horrible day.”",
        [
            ("Nothing can be done // Although the farmers may know. That will be a horrible day.", "Ada Obi"),
            ("Hale would “burn the town.”", "Ada Obi"),
        ],
    ),
    Case(
        "a dash that opens what somebody says",
        "– I never heard the engine, said Nora Quilty. I was at the hens.",
        [("I never heard the engine", "Nora Quilty")],
    ),
    Case(
        "an office with a hyphen, of which the tagger sees the article",
        "Vice-Chancellor Eunice Obi said it was late.\n\n"
        "The vice-chancellor asked students to remain calm and said classes would resume on Monday.",
        [
            ("it was late", "Eunice Obi"),
            ("students to remain calm", "Eunice Obi"),
            ("classes would resume on Monday", "Eunice Obi"),
        ],
    ),
    Case(
        "who sent a paper to somebody saying it",
        "The firm sent an email to customers saying that the bridge was closed.",
        [("the bridge was closed", "firm")],
    ),
    Case(
        "whose passive stands between who speaks and a participle",
        "Ada Obi told it otherwise in May, after her letter was found to be wrong, stating that she had not left.",
        [("she had not left", "Ada Obi")],
    ),
    Case(
        "who was asked, and answers",
        "Obi, asked whether he knew Lugo is building boats, replied, “No.”",
        [("No.", "Obi")],
    ),
    Case("what rose amid claims", "Fears rose over claims that the dam was weak.", []),
    Case(
        "what there were", "Three clerks were charged, and there were complaints that the dam was weak.", []
    ),
    Case(
        "what enables somebody to tell", "The bell enables the guards to tell us when the gate is open.", []
    ),
    Case("what nobody bothered to tell", "It rained, and no one bothered to tell us which road it was.", []),
    Case("what may be asked", "A third of the members can ask the whole council to vote again.", []),
    Case("what a thing would show", "A closure would also make it clear that the law is wrong.", []),
    Case("what the reader is bidden", "Say you’re baking bread that must be sold.", []),
    Case("examples of a kind", "Different mills sharing a weir: for example, a mill and a saw.", []),
    Case(
        "what a deed shows",
        "The guild of bakers has won several cases, highlighting how the death of Judge Hale has changed the court.",
        [],
    ),
    # who somebody is, between a name and what they say
    Case(
        "who the source is that sentences are according to",
        "According to Tom Hale, a lawyer for the families, the firm had been warned. According to Ada Obi, the mayor, "
        "they were late. According to Rob Beck, a nurse, a cook and a driver were hurt.",
        [
            ("the firm had been warned", "Tom Hale"),
            ("they were late", "Ada Obi"),
            ("a nurse, a cook and a driver were hurt", "Rob Beck"),
        ],
    ),
    # a name in apposition to an office, by handles, and where somebody signs
    Case(
        "an office before a retired judge's name",
        "Commission chairperson, retired judge Ada Obi, said the room was full.",
        [("the room was full", "Ada Obi")],
    ),
    Case(
        "an office, and what a list goes on with",
        "The chairperson, retired judges and clerks said the room was full.",
        [("the room was full", "chairperson")],
    ),
    Case(
        "a name that opens with a mark",
        "The growers’ chairperson, ’Mamello Ntsu, says members carry it over the hills.",
        [("members carry it over the hills", "Mamello Ntsu")],
    ),
    Case(
        "an office that the parser parts from its noun",
        "The grid was dark on Monday. “Charge whatever can be charged,” said its chief dispatcher, Ada Obi.",
        [("Charge whatever can be charged", "Ada Obi")],
    ),
    Case(
        "what a body is, right before its name",
        "The rail operator NorthLink Trains said services would not run before ten.",
        [("services would not run before ten", "NorthLink Trains")],
    ),
    Case(
        "where a firm is based, before its name",
        "The firm, Lugo-based Verdia Drives, said that the motor was sound.",
        [("the motor was sound", "Verdia Drives")],
    ),
    Case(
        "where it was said, before who said it",
        "At Ao Nam pier, long-tail boat owner Hugh Hill, 52, said the beach was full.",
        [("the beach was full", "Hugh Hill")],
    ),
    Case(
        "one, by what they are",
        "Many wrote on Monday. One, a paramedic from Lugo, wrote: “Planned to finish at seven.”",
        [("Planned to finish at seven.", "paramedic from Lugo")],
    ),
    Case(
        "a user by a handle in apposition",
        "Another user, @lugorains, said, “Two sides to a story.”",
        [("Two sides to a story.", "@lugorains")],
    ),
    Case(
        "a user by a handle right behind",
        "“My shoe is in a rice field,” posted user lugo_rains.",
        [("My shoe is in a rice field", "lugo_rains")],
    ),
    Case(
        "whose app has such a name",
        "A spokesman for the app ride_now said the bus was late.",
        [("the bus was late", "spokesman for the app ride_now")],
    ),
    Case(
        "a handle before a colon",
        "Users were not amused.\n\n@lugorains: “If you know you know, that man was never home.”",
        [("If you know you know, that man was never home.", "@lugorains")],
    ),
    Case(
        "a handle below what it signs",
        "“I was crying on the bus. He moved his umbrella.”\n\n— lugo_rains, 34, Oslo",
        [("I was crying on the bus. He moved his umbrella.", "lugo_rains")],
    ),
    Case(
        "somebody unnamed below what they sign",
        "Quote of the day\n\n“I've been replaced by a spreadsheet before.”\n\n— A payroll clerk in Oslo",
        [("I've been replaced by a spreadsheet before.", "payroll clerk in Oslo")],
    ),
    Case(
        "a call sign that a clause tells",
        "“My personal best is four,” said the operator, a former courier who goes by the call sign Glovo.",
        [("My personal best is four", "Glovo")],
    ),
    Case(
        "a body by what it calls itself",
        "The group, which calls itself the Ruta Committee, said that the offer was late.",
        [("the offer was late", "Ruta Committee")],
    ),
    # who acts: not where, when or by whom else
    Case(
        "in a notice that others posted",
        "Kestrel Ltd. recalled the crisps. “They are not safe,” the firm said in a notice posted by the Food Office.",
        [("They are not safe", "Kestrel Ltd.")],
    ),
    Case(
        "an infinitive behind what some did",
        "About 80 residents packed the council meeting, some carrying shovels, to demand the return of 63 spaces.",
        [("the return of 63 spaces", "About 80 residents")],
    ),
    Case(
        "by a time of day",
        "My driver, who owns one, conceded by lunchtime that it was ‘not terrible’.",
        [("it was ‘not terrible’", "My driver")],
    ),
    Case(
        "a cue among a heading of a round-up",
        "What they're saying: “It's the right call,” Ada Obi, an analyst at Verdia Research, tells us.",
        [("It's the right call", "Ada Obi")],
    ),
    Case(
        "a question, asked by an office and a name",
        "‘And when you got off?’ asked chairman Sir Hugh Hill.\n\n‘I had the scarf,’ said Ada Obi.",
        [("And when you got off?", "Hugh Hill"), ("I had the scarf", "Ada Obi")],
    ),
    Case(
        "a verb read as a noun behind a name",
        "“Small and reasonable,” Hugh Hill repeats, as if tasting it.",
        [("Small and reasonable", "Hugh Hill")],
    ),
    Case(
        "what somebody used to say",
        "‘Stop before you think you should,’ as my old tutor, Hugh Hill, used to say.",
        [("Stop before you think you should", "Hugh Hill")],
    ),
    Case(
        "half of a hyphenated word",
        "“I'll be honest with you, I shut my eyes,” admitted the out-half.",
        [("I'll be honest with you, I shut my eyes", "out-half")],
    ),
    # somebody whom a place has of its own
    Case(
        "an office of the house",
        "Ada Obi rose on Monday. Obi said that the roof would go up. The Speaker said that she was out of order.",
        [("the roof would go up", "Ada Obi"), ("she was out of order", "Speaker")],
    ),
    Case(
        "what we are told",
        "We are told that the dam will break in May.",
        [("the dam will break in May", None)],
    ),
    Case(
        "the police, behind somebody unnamed in capitals",
        "“I feel for my mothers,” the MCE said.\n\nPolice say that five men were held.",
        [("I feel for my mothers", "MCE"), ("five men were held", "Police")],
    ),
    Case(
        "somebody by where she is",
        "Ada Obi closed the account in May. The girl on the phone said that it was late.",
        [("it was late", "girl on the phone")],
    ),
    Case(
        "whom a court hears, and who is accused",
        "A witness for the defence said that the man was at a wake.\n\nHugh Hill, 29, a driver, is charged with theft.",
        [("the man was at a wake", "witness for the defence")],
    ),
    Case(
        "whom a court hears, and who is presented below",
        "A witness told the court how he hid in a pit.\n\nHugh Hill, 29, a farmer, told the judge that it rained.",
        [("how he hid in a pit", "Hugh Hill"), ("it rained", "Hugh Hill")],
    ),
    # families, descriptions of who is named later, and whose words they are
    Case(
        "a family of whom one is called by first names",
        "The boats of Tama Moana came home.\n\n“The sea is rising,” says Moana.\n\n"
        "Tama Moana's son, Piri Wiremu Robert Moana, builds them. Piri Wiremu was born at sea.\n\n"
        "“The old people knew,” says Moana. “We should listen,” says Piri Wiremu.",
        [
            ("The sea is rising", "Tama Moana"),
            ("The old people knew", "Tama Moana"),
            ("We should listen", "Piri Wiremu Robert Moana"),
        ],
    ),
    Case(
        "a namesake who is introduced further down",
        "The mill of Ada Obi burned on Friday. Obi said that nobody was hurt. "
        "Her sister, Ngozi Obi, met Ngozi Obi's lawyers.",
        [("nobody was hurt", "Ada Obi")],
    ),
    Case(
        "somebody and their family",
        "But for Paul Rennick and his family the loss is hard.\n\n“They never asked us what we wanted.”",
        [("They never asked us what we wanted.", "Paul Rennick")],
    ),
    Case(
        "another of the same office, named far below",
        "Chris Ames met the council on Monday. The former governor said the harbour was dead.\n\n"
        + "\n\n".join(("It rained.", "The ferry was late.", "Few people came.", "The hall was cold."))
        + "\n\nTom Arle, the former governor of Norland, stayed away.",
        [("the harbour was dead", "Chris Ames")],
    ),
    Case(
        "the article's own sentence before a quotation",
        "A 43-year-old farmer was fined $200. “I would do it again,” he said.",
        [("I would do it again", "43-year-old farmer")],
    ),
    Case(
        "an office whose holder is named in the next paragraph",
        "The former governor said the harbour was dead.\n\nTom Arle, the former governor, spoke on Monday.",
        [("the harbour was dead", "Tom Arle")],
    ),
    Case(
        "a firm by what the article says that it is",
        "Kestrel Ltd., a brewer, bought Verdia Inc. in May. Verdia makes pumps. The brewer said it paid in gold.",
        [("it paid in gold", "Kestrel Ltd.")],
    ),
    Case(
        "whose letter it is, by a pronoun",
        ADA + "Her letter said that the bridge was not safe.",
        [("the bridge was not safe", "Ada Obi")],
    ),
    Case(
        "whom something moves to say it",
        "The study led the dockers' union to conclude that the quay was unsafe. "
        "The vote prompted Ada Obi, a former pilot, to warn that the ferry would go.",
        [("the quay was unsafe", "dockers' union"), ("the ferry would go", "Ada Obi")],
    ),
    Case(
        "in marks, and in a paper that tells it",
        "According to reports, the officer recalled: “I knocked on the door for ten minutes.”",
        [("I knocked on the door for ten minutes.", "officer")],
    ),
    Case(
        "counsel by the whole name, and by another word",
        "Counsel to the bank, Mr Tom Beck, was late. According to him, the trader was at sea. "
        "“He will not run,” the lawyer said.",
        [("the trader was at sea", "Tom Beck"), ("He will not run", "Tom Beck")],
    ),
    Case(
        "an apposition with a title in small letters",
        "Her party colleague, parliamentary whip Ada Obi, was blunt: “They should stay at sea.”",
        [("They should stay at sea.", "Ada Obi")],
    ),
    Case(
        "an age, with an office that every court has",
        "Tom Beck, leader of the People's Front, spoke on Monday. The 46-year-old lawyer said that it was late.",
        [("it was late", "Tom Beck")],
    ),
    Case(
        "by nation, and by the hand",
        "Harbour manager Rob Beck came home. “He's a good player,” said the Scot.\n\n"
        "Captain Ada Obi made 90. It was, said the left-hander, “the best I've hit since school”.",
        [("He's a good player", "Rob Beck"), ("the best I've hit since school", "Ada Obi")],
    ),
    Case(
        "who asks beside a pronoun isn't meant by it",
        "The minister, Rob Beck, flew in on Monday. He stayed at the back. Asked by a man in the crowd about the "
        "brake, he said that it was late.\n\n"
        "Tom Hale told the jury that he saw it. Cross-examined by Ada Obi, he said that it was dark.",
        [("it was late", "Rob Beck"), ("he saw it", "Tom Hale"), ("it was dark", "Tom Hale")],
    ),
    Case(
        "who prosecutes is the prosecutor",
        "Rob Beck, prosecuting, opened on Monday. The prosecutor said that she had taken the money.",
        [("she had taken the money", "Rob Beck")],
    ),
    Case(
        "what a clause tells of a source is none",
        "Their lawyer — they share one — said that the suit was late. "
        "The report, seen by this newspaper, found that it was dark.",
        [("the suit was late", "Their lawyer"), ("it was dark", "report")],
    ),
    Case(
        "a title with a thing in it, and one of two words",
        "Councillor for the division Ada Obi said that it was late. It was “gone”, according to vice-captain "
        "Rob Beck, who saw it.",
        [("it was late", "Ada Obi"), ("It was “gone”", "Rob Beck")],
    ),
    Case(
        "a name that the source itself tells",
        "Rob Beck answered nothing. The blogger, a student surnamed Maeng, said that she had written to the firm.",
        [("she had written to the firm", "Maeng")],
    ),
    Case(
        "an operator of some years is somebody",
        "Ada Obi was on the fourth floor when the lights went out.\n\n"
        "“Someone shouted,” the 23-year-old sewing operator said from her bed.",
        [("Someone shouted", "Ada Obi")],
    ),
    Case(
        "a hospital is no office, and who brings the news is no company",
        "TOKYO (Kanto Wire) — Food maker Hinomaru Shokuhin was busy. It recalled 340,000 cups, the company said.\n\n"
        "The coroner's office confirmed that it was late. The hospital said that it could not tell.",
        [
            ("It recalled 340,000 cups", "Hinomaru Shokuhin"),
            ("it was late", "coroner's office"),
            ("it could not tell", "hospital"),
        ],
    ),
    Case(
        "it is no place, but the note, or who said something in a paper",
        "Ada Obi came to Tbilisi with a note. “I am sorry,” it said. "
        "Rob Beck said in a statement that it was late.\n\n“I will bring the coffee,” it added.\n\nIn an email, it "
        "said that it was dark.",
        [
            ("I am sorry", None),
            ("it was late", "Rob Beck"),
            ("I will bring the coffee", "Rob Beck"),
            ("it was dark", None),
        ],
    ),
    Case(
        "who is called by age has two names, and he doesn't speak of himself",
        "Tamta Kvela and Halyard met on Monday. The 42-year-old said that it was late.\n\n"
        "Rob Beck was angry. Tom Hale disagreed. “Beck is right,” he said.",
        [("it was late", "Tamta Kvela"), ("Beck is right", "Tom Hale")],
    ),
    Case(
        "who did something that is read as a participle",
        "Ada Obi, who leads the inquiry, said that it was late. “She was calm,” she said of the pilot.\n\n"
        "A passenger, Edda Thorvaldsen, survived with serious injuries. She told reporters that it was dark.",
        [("it was late", "Ada Obi"), ("She was calm", "Ada Obi"), ("it was dark", "Edda Thorvaldsen")],
    ),
    Case(
        "an age may be a body's",
        "Ana Souza heads Brimble Foods. The 20-year-old firm said that sales fell.",
        [("sales fell", "Brimble Foods")],
    ),
    Case(
        "who is known by a first name alone, or has an age",
        "Kofi met Ana Souza in May. The man said that he was glad.\n\n"
        "Shakina, 24, beat Tom Hale, 30. The 24-year-old said that it was late.",
        [("he was glad", "Kofi"), ("it was late", "Shakina")],
    ),
    Case(
        "who somebody is, beside a pronoun",
        "Born Tim Harl in Elsby, he said that he sang.",
        [("he sang", "Tim Harl")],
    ),
    Case(
        "a country to which something is done may speak",
        "A court fined Kenya on Monday. It said that it would not pay.",
        [("it would not pay", "Kenya")],
    ),
    Case(
        "who defends a goal is no lawyer",
        "Rob Beck, defending, cleared the corner. Solicitor Ada Obi was in the crowd. “He is a wall,” the lawyer said.",
        [("He is a wall", "Ada Obi")],
    ),
    Case(
        "other words for what belongs to a state",
        "The Trade Commission said that it was late. The agency said that it was final.\n\n"
        "Elsby Police said that a man was shot. The force said that nobody was held.",
        [
            ("it was late", "Trade Commission"),
            ("it was final", "Trade Commission"),
            ("a man was shot", "Elsby Police"),
            ("nobody was held", "Elsby Police"),
        ],
    ),
    Case(
        "a surname behind a title is who has the title",
        "Mayor Ana Souza cut taxes. Tim Souza, a cook, was glad. Mayor Souza said that the town was rich.\n\n"
        "Ada Obi beat her sister Lena Obi. Obi said that she was late.",
        [("the town was rich", "Ana Souza"), ("she was late", "Ada Obi")],
    ),
    Case(
        "whom a sentence without another is about",
        "“We are sorry,” Tom Hale wrote.\n\nThat's little comfort to Rob Beck, whose sons are missing. He said that it "
        "was late.",
        [("We are sorry", "Tom Hale"), ("it was late", "Rob Beck")],
    ),
    Case(
        "a subject read as a second object",
        "Ada Obi told reporters two men on a motorcycle fired nine times.",
        [("two men on a motorcycle fired nine times", "Ada Obi")],
    ),
    Case(
        "a lead's judge isn't the woman whom it presents",
        "A former director who took money from her employer has walked free, after a judge found that she was "
        "sorry.\n\n"
        "Lena Tarrant, 44, pleaded guilty in May.",
        [("she was sorry", "judge")],
    ),
    Case(
        "a start-up is a company",
        "Lumewerk, a German start-up, was founded in 2019. Asked about this, the start-up said that it was late.",
        [("it was late", "Lumewerk")],
    ),
    Case(
        "by courtesy",
        "Mayor Ada Obi opened the fair with Tom Beck. Her Worship told the Gazette that it was late.",
        [("it was late", "Ada Obi")],
    ),
    Case(
        "of two of one office the one who acts",
        "Norland's ambassador, Tom Beck, met the Sudland envoy, Rob Dyce. The diplomat said that it was late.",
        [("it was late", "Tom Beck")],
    ),
    Case(
        "who is first named below, with nothing told of them, because the lead has",
        "Falcon Gulf sees no let-up in demand, its chief executive said.\n\n“We are growing,” Khalid Beck told "
        "reporters. Fuel, the CEO said, remains the worry.",
        [
            ("Falcon Gulf sees no let-up in demand", "Khalid Beck"),
            ("We are growing", "Khalid Beck"),
            ("Fuel // remains the worry", "Khalid Beck"),
        ],
    ),
    Case(
        "who comes in below with something told of them is another",
        "Tom Beck slept.\n\nIts duty forecaster said that it would rain.\n\nAda Obi, a cook, said that she ran.",
        [("it would rain", "Its duty forecaster"), ("she ran", "Ada Obi")],
    ),
    Case(
        "a body that is no actor, and a list",
        "It rained.\n\nThe pool will open in May, the shire says. The goat was late, according to the log.",
        [("The pool will open in May", "shire"), ("The goat was late", "log")],
    ),
    # a second source in the sentence, and reports that stand apart from their cue
    Case(
        "another's assessment in the same sentence",
        "The navy said two ships were hit, while the Harbour Union assessed that only one had sunk.",
        [("two ships were hit", "navy"), ("only one had sunk", "Harbour Union")],
    ),
    Case(
        "whom a paper quotes as saying it, behind",
        "“It will end in May,” the paper quotes a friend of the singer as saying.",
        [("It will end in May", "friend of the singer")],
    ),
    Case(
        "an aside between a cue and its that",
        "Shares rose after the Gazette reported, quoting two bankers, that the firm was for sale.",
        [("the firm was for sale", "Gazette")],
    ),
    Case(
        "who says it, behind their verb amid the sentence",
        "The results give new insight into sleep, say the authors, and they help us with a cure.",
        [("The results give new insight into sleep // they help us with a cure", "authors")],
    ),
    Case(
        "a name behind a description, behind what was said",
        "He was killed on a road near Lagos, his sister, Grace, said.",
        [("He was killed on a road near Lagos", "Grace")],
    ),
    Case(
        "a bare verb behind what was said",
        "A man in his 40s has died after a wall fell on his van near Lissadoon, gardaí confirm.",
        [("A man in his 40s has died after a wall fell on his van near Lissadoon", "gardaí")],
    ),
    Case(
        "who says what somebody believed",
        "The firm believed that the name might help the sale, where one needs “trust and candour,” Ada Obi said.",
        [
            (
                "The firm believed that the name might help the sale, where one needs “trust and candour,”",
                "Ada Obi",
            )
        ],
    ),
    Case(
        "in another tense, and what a paper says itself",
        "A spokesman said files are deleted in a day and pointed to a handbook, which states that no name is kept.",
        [("files are deleted in a day", "spokesman"), ("no name is kept", "handbook")],
    ),
    Case(
        "the report of others in the next sentence",
        "A staff report says the school has 200 pupils. The town project that it will have 150 is late.",
        [("the school has 200 pupils", "staff report")],
    ),
    Case(
        "a colon behind a clause on who is convinced",
        "One patient, Ada Obi, who is not related to Hugh Hill, is sure: her pain had halved, the baker said.",
        [
            (
                "One patient, Ada Obi, who is not related to Hugh Hill, is sure: her pain had halved",
                "Ada Obi",
            )
        ],
    ),
    Case(
        "a noun in the description of who says it",
        "“If I see a boat,” Hill, a keen collector of sails, old maps, and books says, “I buy it.”",
        [("If I see a boat // I buy it.", "Hill")],
    ),
    Case(
        "a quotation set into its source",
        "Head nurse Ada Obi — “just Ada” — said the ward was full.",
        [("the ward was full", "Ada Obi")],
    ),
    Case(
        "joined to what is told of a thing",
        "Ada Obi explained at the time that the lamp didn't burn well and insisted that it was no danger.",
        [("the lamp didn't burn well", "Ada Obi"), ("it was no danger", "Ada Obi")],
    ),
    Case(
        "who labels it, behind as",
        "The offer was hailed as “a marvel” by Ada Obi, who chairs the union.",
        [("a marvel", "Ada Obi")],
    ),
    Case(
        "a label behind a cue that speaks",
        ADA + "She answered a rival who labelled her “a cheat”.",
        [("a cheat", "rival")],
    ),
    # who stands in the frame of a quotation
    Case(
        "where it was posted",
        "Ada Obi was not amused. On X: “Who signed this? We want an answer.”",
        [("Who signed this? We want an answer.", "Ada Obi")],
    ),
    Case(
        "whose reply came",
        "A reply came from the harbour board: “We have no plans to close.”",
        [("We have no plans to close.", "harbour board")],
    ),
    Case(
        "whose text is given here",
        ADA + "But here is her text: “The bridge is not safe. It never was.”",
        [("The bridge is not safe. It never was.", "Ada Obi")],
    ),
    Case(
        "who asked before, in a clause of its own",
        ADA + "When she called for an answer, Hugh Hill sent her a note: “It comes on Friday. Trust me.”",
        [("It comes on Friday. Trust me.", "Hugh Hill")],
    ),
    Case(
        "a description of a colleague, and the name behind it",
        ADA + "Her party friend, council whip Hugh Hill, was blunter: “They should go home.”",
        [("They should go home.", "Hugh Hill")],
    ),
    Case(
        "a description printed like a name, and the name behind it",
        "Counsel to the defendant, Mr Hugh Hill, said that the trader was ill.",
        [("the trader was ill", "Hugh Hill")],
    ),
    Case(
        "who called to say it",
        "A River Street baker called police at 6 a.m. on Monday to say there was a cow in the shop.",
        [("there was a cow in the shop", "River Street baker")],
    ),
    Case(
        "a magazine's post",
        "Hugh Hill rose. The tweet from Harbour magazine reads, “Opening night stopped by angry sailors.”",
        [("Opening night stopped by angry sailors.", "Harbour magazine")],
    ),
    Case(
        "whose source the tagger takes with its clause",
        "A source at the treasury, who spoke in confidence because he is not authorised to talk, said it was late.",
        [("it was late", "source at the treasury")],
    ),
    # what is written on things, things and deeds, and what was left unsaid
    Case(
        "what is written on a thing",
        ADA
        + "A sign outside the chapel read: “Help! Food and water.” On her case is a sticker, half peeled: "
        "“This machine kills noise.” “Nobody waits on the other side,” the gravestone of her uncle reads.",
        [],
    ),
    Case(
        "a thing that is announced",
        ADA + "The board will announce its results in May. The general often condemned French imperialism.",
        [],
    ),
    Case(
        "a label by nobody",
        "The present cabinet, dubbed the “harmony team”, was sworn in last May.",
        [],
    ),
    Case(
        "the title of a bill and of a book",
        "The house passed the Seed Bill, titled “Bread for All” by its mover. "
        "She published one of her books on cards: Cards for Fun and Profit, published in 1972.",
        [],
    ),
    Case(
        "what somebody did not recall or say",
        ADA
        + "She did not recall the nurse coming to the desk. The board has not indicated that it will lift the tax.",
        [],
    ),
    Case(
        "what the article asked, and what another is to say",
        "We asked a baker to explain how bread is made. We have asked Kestrel about its claims. "
        "Counsel prayed the court to admit his client to bail.",
        [],
    ),
    Case(
        "answers of whom the introduction names",
        "Ada Obi, the fiddler, returns this month. She spoke to Tom Beck before a concert.\n\n"
        "Q: Was it hard to play?\n\nA: It was hard. I played it forty times.\n\nQ: And now?\n\nA: I am home.",
        [("It was hard. I played it forty times.", "Ada Obi"), ("I am home.", "Ada Obi")],
    ),
    # where a likelier somebody is near, or nobody is told
    Case(
        "two of whom the names tell who is he and who is she",
        "“Where were you?” clerk Ellen Ryan asked Mike Dolan. “At home,” he said. “Alone?” she asked. “Yes,” he said.",
        [
            ("Where were you?", "Ellen Ryan"),
            ("At home", "Mike Dolan"),
            ("Alone?", "Ellen Ryan"),
            ("Yes", "Mike Dolan"),
        ],
    ),
    Case(
        "an aide, and whom everybody knows",
        "A senior aide said that the talks were dead.\n\nTrump told reporters that a deal was near.",
        [("the talks were dead", "senior aide"), ("a deal was near", "Trump")],
    ),
    Case(
        "a relative who has just spoken",
        "The novelist Paul Lasker died in Maine. He was 90.\n\nHis daughter, Nina Lasker, said that he was at home.\n\n"
        "“He was writing until the last day,” Lasker said.",
        [("he was at home", "Nina Lasker"), ("He was writing until the last day", "Nina Lasker")],
    ),
    Case(
        "a phrase that opens a sentence is no title",
        "In a statement read by his lawyer, Mr. Beck said he was sorry. His lawyer said he would stay.\n\n"
        "Unlike the president, Mr. Pence said the vote was fair. “He was weak,” the president said.",
        [
            ("he was sorry", "Beck"),
            ("he would stay", "His lawyer"),
            ("the vote was fair", "Pence"),
            ("He was weak", "president"),
        ],
    ),
    Case(
        "the bench, addressed by counsel",
        "Lawyer Alice Wanga told His Lordship that her client was ill. “He may sit,” His Lordship said.",
        [("her client was ill", "Alice Wanga"), ("He may sit", "His Lordship")],
    ),
    Case(
        "who answers their own question",
        "“How can anyone live on this?” Joyce Banda asked. She waited. “They can't,” she replied.",
        [("How can anyone live on this?", "Joyce Banda"), ("They can't", "Joyce Banda")],
    ),
    Case(
        "who only comes next, and whose website it may be",
        "“They killed my boy,” she said. Julia Mendez, the prosecutor, did not look up.\n\n"
        "The school was rated poor by Ofsted. Its website says that lessons are fun.",
        [("They killed my boy", None), ("lessons are fun", "Its website")],
    ),
    Case(
        "an aside that tells who says it",
        "Everybody knows, the minister said, that the vote was stolen.",
        [("the vote was stolen", "minister")],
    ),
    # what nobody said, and who is told only beside the words
    Case(
        "what hardly anybody would say",
        ADA + "Few would argue that it is safe. No one could deny that it was late. Obi said that it rained.",
        [("it rained", "Ada Obi")],
    ),
    Case(
        "a name with a part like a reporting word",
        "Sultan Idris bin Said visited the port on Tuesday. “It is a fine port,” Ada Obi said.",
        [("It is a fine port", "Ada Obi")],
    ),
    Case(
        "a plea of not guilty",
        "Ms Tan claimed trial to the charge. Her lawyer said that she was at sea.",
        [("she was at sea", "Her lawyer")],
    ),
    Case(
        "a claim that others deny",
        "Ada Obi wrote that the vote was rigged, a claim that officials deny.",
        [("the vote was rigged", "Ada Obi")],
    ),
    Case(
        "a party and state behind a name",
        "Senator Ada Moore, D-Ohio, who sponsored it, was glad, calling it “a day for the history books.”",
        [("a day for the history books.", "Ada Moore")],
    ),
    Case(
        "a clause behind the paper in which it is said",
        "The council said in a statement that the mayor “looks forward” to the talks.",
        [("the mayor “looks forward” to the talks", "council")],
    ),
    Case(
        "what a judge holds",
        "In her ruling, Justice Ada Obi held that the tender was void.",
        [("the tender was void", "Ada Obi")],
    ),
    Case(
        "how somebody summed it up",
        "The quay closed in May.\n\n“They never asked us.” That was how Ada Obi summed up the year.",
        [("They never asked us.", "Ada Obi")],
    ),
    Case(
        "who had acted before what is told",
        "“You cannot know it,” her mother, Grace, told the inquest. Her daughter had phoned that night. "
        "“She said that she was cold.”",
        [("You cannot know it", "Grace"), ("She said that she was cold.", "Grace")],
    ),
    Case(
        "a firm's website",
        "Kestrel Ltd. closed its mill on Monday. Its website said that the jars were safe.",
        [("the jars were safe", "Kestrel Ltd.")],
    ),
    Case(
        "an interpreter who has come in, and a crowd",
        "“Our people are sad,” Ada Obi said through an interpreter. The interpreter said later that she was ill. "
        "“Never again,” chanted the crowd.",
        [("Our people are sad", "Ada Obi"), ("she was ill", "interpreter"), ("Never again", "crowd")],
    ),
    Case(
        "he whom the next sentence presents",
        "“It is a scandal,” he said. Ola Petrov, 64, has been a miner all his life.",
        [("It is a scandal", "Ola Petrov")],
    ),
    Case(
        "an inverted cue at the end, whose source the tagger doesn't see",
        "KUALA LUMPUR: The Transport Ministry will review the fares, said its minister Datuk Seri Hassan Omar today.",
        [("The Transport Ministry will review the fares", "Hassan Omar")],
    ),
    Case(
        "who is asked replies",
        "“You bought a boat, didn't you?” Tom Beck asked Ada Obi.\n\n“A used one,” she replied.",
        [("You bought a boat, didn't you?", "Tom Beck"), ("A used one", "Ada Obi")],
    ),
    # second verbs, participles and what stands at the edge
    Case(
        "a mark that closes what content opens",
        "The ministry, in a statement, said it “regrets the delay”, adding that an inquiry had been opened.",
        [("it “regrets the delay”", "ministry"), ("an inquiry had been opened", "ministry")],
    ),
    Case(
        "a participle before marks without a comma",
        "Ada Obi describes how the bridge was built saying “we used stone and lime. It took nine years.”",
        [
            ("how the bridge was built", "Ada Obi"),
            ("we used stone and lime. It took nine years.", "Ada Obi"),
        ],
    ),
    Case(
        "in somebody's words",
        "The bridge is old. In Ada Obi's words, “could it be that nobody has looked at it since the war?”",
        [("could it be that nobody has looked at it since the war?", "Ada Obi")],
    ),
    Case(
        "a mark that no space parts from who says it",
        "“The bridge is not safe,”Ada Obi said.",
        [("The bridge is not safe", "Ada Obi")],
    ),
    Case(
        "an age behind who is named",
        "According to Ada Obi, 34, the bridge is not safe.",
        [("the bridge is not safe", "Ada Obi")],
    ),
    Case(
        "a gerund of a second verb",
        "Ada Obi confirmed that she had met the firm and denied taking gifts.",
        [("she had met the firm", "Ada Obi"), ("taking gifts", "Ada Obi")],
    ),
    Case(
        "an acronym that spells a name out over commas",
        "Roads, Bridges and Harbours Lagos (RBHL) met. RBHL said that the bridge was not safe.",
        [("the bridge was not safe", "Roads, Bridges and Harbours Lagos")],
    ),
    Case(
        "a surname before Jr. that is a title as well",
        "Martin Luther King Jr. came to the harbour. King said, “The bridge is not safe.”",
        [("The bridge is not safe.", "Martin Luther King Jr.")],
    ),
    # how a quotation stands to its cue
    Case("split", "“The bridge,” said Ada Obi, “is not safe.”", [("The bridge // is not safe.", "Ada Obi")]),
    Case(
        "split, new sentence",
        "“We will not wait,” Ada Obi said. “The bridge is not safe.”",
        [("We will not wait // The bridge is not safe.", "Ada Obi")],
    ),
    Case(
        "split, before a paragraph with a cue behind it",
        "“We had to act,” Ada Obi told reporters. “It will cost €3 million.”\n\nWork will begin in March, according to "
        "the council.",
        [("We had to act // It will cost €3 million.", "Ada Obi"), ("Work will begin in March", "council")],
    ),
    Case("cue before", "Ada Obi said, “The bridge is not safe.”", [("The bridge is not safe.", "Ada Obi")]),
    Case("cue behind", "“The bridge is not safe,” Ada Obi said.", [("The bridge is not safe", "Ada Obi")]),
    Case("cue inverted", "“Is the bridge safe?” asked Ada Obi.", [("Is the bridge safe?", "Ada Obi")]),
    Case(
        "several sentences in one pair of marks",
        "“The bridge is not safe. We closed it. It stays closed,” Ada Obi said.",
        [("The bridge is not safe. We closed it. It stays closed", "Ada Obi")],
    ),
    Case(
        "over paragraphs",
        "“The bridge is not safe,” Ada Obi said. “We closed it.\n\n“It stays closed until May.”",
        [("The bridge is not safe // We closed it. // It stays closed until May.", "Ada Obi")],
    ),
    Case(
        "said far away",
        "“The bridge is not safe,” Ada Obi, an engineer who has run the port of Lagos for nine years, said.",
        [("The bridge is not safe", "Ada Obi")],
    ),
    Case("colon", "Ada Obi was blunt: “The bridge is not safe.”", [("The bridge is not safe.", "Ada Obi")]),
    Case(
        "a block behind a colon",
        "In a statement, Ada Obi said:\n\nThe bridge is not safe. It stays closed.\n\nThe council meets on Monday.",
        [("The bridge is not safe. It stays closed", "Ada Obi")],
    ),
    Case(
        "no block behind what was reported before the colon",
        "Ada Obi warned that the bridge was not safe:\n\nThe council closed it in May.",
        [("the bridge was not safe", "Ada Obi")],
    ),
    Case(
        "goes on behind an interposed cue",
        "The bridge was not safe, Ada Obi said, and those who used it were in danger.",
        [("The bridge was not safe // those who used it were in danger", "Ada Obi")],
    ),
    Case(
        "main clause behind an interposed cue",
        "Though the bridge was old, Ada Obi said, replacing it would be much too expensive.",
        [("Though the bridge was old // replacing it would be much too expensive", "Ada Obi")],
    ),
    Case(
        "somebody else says what is joined behind an interposed cue",
        "The bridge was not safe, Ada Obi said, and experts warned that it would fall.",
        [("The bridge was not safe", "Ada Obi"), ("it would fall", "experts")],
    ),
    Case(
        "no cue after its speaker's",
        "“The bridge is not safe,” Ada Obi said on Monday.\n\n“We closed it because we had to, and it stays closed.”",
        [("The bridge is not safe // We closed it because we had to, and it stays closed.", "Ada Obi")],
    ),
    Case(
        "a word with a hyphen that the parser takes apart",
        "Ex-friends told the Harbour Post that the star was growing frustrated with her career.",
        [("the star was growing frustrated with her career", "Ex-friends")],
    ),
    # marks
    Case(
        "nested",
        "“He told me ‘never again’ twice,” Ada Obi said.",
        [("He told me ‘never again’ twice", "Ada Obi")],
    ),
    Case(
        "unclosed",
        "Ada Obi said: “The bridge is not safe.\n\nThe ferry runs.",
        [("The bridge is not safe.", "Ada Obi")],
    ),
    Case("straight", '"The bridge is not safe," Ada Obi said.', [("The bridge is not safe", "Ada Obi")]),
    Case(
        "single (British)",
        "‘We don’t trust the harbour’s books,’ said Ada Obi.",
        [("We don’t trust the harbour’s books", "Ada Obi")],
    ),
    Case("guillemets", "«The bridge is not safe», said Ada Obi.", [("The bridge is not safe", "Ada Obi")]),
    Case("apostrophes", "The dogs' owners paid the '90s fines at Ada's office.", []),
    # who writes, who speaks in turn
    Case(
        "transcript",
        "OBI: The bridge is not safe.\nHILL: Since when?\nOBI: Since the flood.\nHILL: Thank you.",
        [
            ("The bridge is not safe.", "OBI"),
            ("Since when?", "HILL"),
            ("Since the flood.", "OBI"),
            ("Thank you.", "HILL"),
        ],
    ),
    Case(
        "transcript in marks",
        "The interview went on.\n\n“OBI: The bridge is not safe.\n\n“HILL: Since when?\n\n“OBI: Since the flood.\n\n"
        "“We closed it.\n\n“HILL: Thank you.”",
        [
            ("The bridge is not safe.", "OBI"),
            ("Since when?", "HILL"),
            ("Since the flood. // We closed it.", "OBI"),
            ("Thank you.", "HILL"),
        ],
    ),
    Case(
        "interview that goes on with initials",
        "Harbour Weekly met the engineer Ada Obi.\n\n"
        "Harbour Weekly: In May you said that the bridge was safe. Was it?\n\n"
        "Ada Obi: It was safe on the day I said it. My deputy thought so too.\n\nHW: At what cost?\n\n"
        "AO: About 18 million, if you count wages. My deputy tells me not to say that.",
        [
            ("In May you said that the bridge was safe. Was it?", "Harbour Weekly"),
            ("It was safe on the day I said it. My deputy thought so too.", "Ada Obi"),
            ("At what cost?", "Harbour Weekly"),
            ("About 18 million, if you count wages. My deputy tells me not to say that.", "Ada Obi"),
        ],
    ),
    Case(
        "interview with questions that name nobody",
        "Harbour Weekly met the engineer Ada Obi.\n\nHarbour Weekly: Is the bridge safe?\n\nAda Obi: It was in May.\n\n"
        "So it was a mistake?\n\nIt was a mistake to say it. I own that.\n\nHW: At what cost?\n\n"
        "AO: About 18 million.\n\nThis interview was first published in Harbour Weekly.",
        [
            ("Is the bridge safe?", "Harbour Weekly"),
            ("It was in May.", "Ada Obi"),
            ("So it was a mistake?", "Harbour Weekly"),
            ("It was a mistake to say it. I own that.", "Ada Obi"),
            ("At what cost?", "Harbour Weekly"),
            ("About 18 million.", "Ada Obi"),
        ],
    ),
    Case(
        "interview with surnames",
        "Hugh Hill met the novelist Ada Obi at her home.\n\nHill: You wrote it in a month. How?\n"
        "Obi: I slept four hours a night. My son thinks I am mad.\nHill: Was it worth it?\nObi: I believe so.",
        [
            ("You wrote it in a month. How?", "Hugh Hill"),
            ("I slept four hours a night. My son thinks I am mad.", "Ada Obi"),
            ("Was it worth it?", "Hugh Hill"),
            ("I believe so.", "Ada Obi"),
        ],
    ),
    Case(
        "an oral history: names in full once, then surnames, and nobody asks",
        "Ada Obi (drums): We drove from Lagos and slept in the van.\n\nHugh Hill (manager): It took nine hours.\n\n"
        "The band played three songs.\n\nObi: It took six.\n\nHill: I had the map.",
        [
            ("We drove from Lagos and slept in the van.", "Ada Obi"),
            ("It took nine hours.", "Hugh Hill"),
            ("It took six.", "Ada Obi"),
            ("I had the map.", "Hugh Hill"),
        ],
    ),
    Case(
        "a list, whose names in full nobody shortens",
        "Best Actress (drama): The Ferry came first.\n\nBest Actor (comedy): The Tram came second.",
        [],
    ),
    Case(
        "a broadcast in capitals, where somebody speaks once",
        "Ada Obi met Hugh Hill on air.\n\n"
        "ADA OBI, HOST: The bridge is not safe.\n\nHUGH HILL: Since when?\n\nOBI: Since the flood.\n\n"
        "UNIDENTIFIED WOMAN: My son crossed it.\n\nHILL: Thank you.",
        [
            ("The bridge is not safe.", "Ada Obi"),
            ("Since when?", "Hugh Hill"),
            ("Since the flood.", "Ada Obi"),
            ("My son crossed it.", "UNIDENTIFIED WOMAN"),
            ("Thank you.", "Hugh Hill"),
        ],
    ),
    Case(
        "two lines of a hearing in a report",
        "Engineer Ada Obi told the inquiry that the bridge was not safe.\n\nEvidence leader Hugh Hill: Did you shut it?"
        "\n\nObi: No, sir. I made a drawing.\n\nThere was laughter in the hall.",
        [("the bridge was not safe", "Ada Obi"), ("No, sir. I made a drawing.", "Ada Obi")],
    ),
    Case(
        "a question that the article asks, and a line of a list",
        "Ada Obi opened the bridge.\n\nHow long is it?\n\nLength: The bridge is four miles long.",
        [],
    ),
    Case(
        "answers behind a letter without a colon",
        "The engineer Ada Obi rebuilt the bridge. Excerpts from an interview:\n\nQ. Was it hard to build?\n\n"
        "A. It was hard. I drew it forty times.\n\nQ. And now?\n\nA. I am home.",
        [("It was hard. I drew it forty times.", "Ada Obi"), ("I am home.", "Ada Obi")],
    ),
    Case(
        "a letter that is an initial",
        "The bridge is closed.\n\nA. Obi drew it forty times in one year.\n\nA. Hill built it.",
        [],
    ),
    Case(
        "an interview with whom a line names",
        "Interview/ Ada Obi, engineer, Lagos Bridges\n\nHugh Hill paid for the bridge, which opened in May.\n\n"
        "Q/ Was it hard to build?\n\nA/ It was hard. I drew it forty times.\n\nQ/ And now?\n\nA/ I am home.",
        [("It was hard. I drew it forty times.", "Ada Obi"), ("I am home.", "Ada Obi")],
    ),
    Case(
        "an interview whose later turns have no letters, with what a third said of the guest",
        "The engineer Ada Obi rebuilt the bridge. She spoke to the Post.\n\n"
        "Q: Was it hard to build?\n\nA: It was hard. I drew it forty times.\n\n"
        "Do you mind the critics?\n\nLet them. My mother says I am careful.\n\n"
        "Was it worth your nights?\n\nI think so.\n\n"
        "Her partner, Hugh Hill, disagrees. “She sleeps,” he said.\n\n"
        "And what will you build now?\n\nI shall rest.",
        [
            ("It was hard. I drew it forty times.", "Ada Obi"),
            ("Let them. My mother says I am careful.", "Ada Obi"),
            ("I think so.", "Ada Obi"),
            ("She sleeps", "Hugh Hill"),
            ("I shall rest.", "Ada Obi"),
        ],
    ),
    Case(
        "an interview whose first turns alone have names, with a remark and an aside",
        "The engineer Ada Obi rebuilt the bridge. She spoke to Harbour Weekly.\n\nHarbour Weekly: Is it safe?\n\n"
        "Ada Obi: It is. I drew it.\n\nWho paid?\n\nNobody wanted to.\n\nYou are known to love ferries.\n\n"
        "I love boats.\n\nObi was born in Lagos.\n\nAny hope?\n\nYes. The river is patient.",
        [
            ("It is. I drew it.", "Ada Obi"),
            ("Nobody wanted to.", "Ada Obi"),
            ("I love boats.", "Ada Obi"),
            ("Yes. The river is patient.", "Ada Obi"),
        ],
    ),
    Case(
        "single marks over paragraphs behind a colon",
        "The club has a new captain, and Hugh Hill said: ‘He’s a monster.\n\n‘People talk about the players’ fees.\n\n"
        "‘He picked us.’",
        [("He’s a monster. // People talk about the players’ fees. // He picked us.", "Hugh Hill")],
    ),
    Case(
        "marks over paragraphs that hold a cue",
        "Speaking at City Hall, Ada Obi told them: “We trust you. You told us the truth.\n\n"
        "“The council says that the bridge is safe.”",
        [("We trust you. You told us the truth. // The council says that the bridge is safe.", "Ada Obi")],
    ),
    Case("wrote on X", "Ada Obi wrote on X: “The bridge is closed.”", [("The bridge is closed.", "Ada Obi")]),
    Case(
        "in a statement",
        "“The bridge is closed,” Ada Obi said in a statement on Friday.",
        [("The bridge is closed", "Ada Obi")],
    ),
    Case(
        "according to, before",
        "According to Ada Obi, the bridge is not safe.",
        [("the bridge is not safe", "Ada Obi")],
    ),
    Case(
        "according to, behind",
        "The bridge is not safe, according to Ada Obi.",
        [("The bridge is not safe", "Ada Obi")],
    ),
    Case(
        "report found",
        "The report found that the bridge was not safe.",
        [("the bridge was not safe", "report")],
    ),
    Case(
        "infinitive",
        "Ada Obi urged the council to close the bridge.",
        [("the council to close the bridge", "Ada Obi")],
    ),
    Case(
        "infinitive of one's own",
        "Ada Obi promised to close the bridge.",
        [("to close the bridge", "Ada Obi")],
    ),
    Case(
        "noun cue",
        ADA + "The council met again after her insistence that the bridge be closed.",
        [("the bridge be closed", "Ada Obi")],
    ),
    Case(
        "noun cue that somebody has a view of",
        ADA + "The council dislikes her insistence that the bridge be closed.",
        [("the bridge be closed", "Ada Obi")],
    ),
    Case(
        "passive",
        "Ada Obi was quoted as saying that the bridge was not safe.",
        [("the bridge was not safe", "Ada Obi")],
    ),
    Case(
        "second cue",
        "Ada Obi said the bridge was not safe, adding that it would be closed.",
        [("the bridge was not safe", "Ada Obi"), ("it would be closed", "Ada Obi")],
    ),
    Case(
        "second cue behind while",
        "Ada Obi said the ferry would run, while warning that “the bridge is not safe.”",
        [("the ferry would run", "Ada Obi"), ("the bridge is not safe.", "Ada Obi")],
    ),
    Case(
        "mixed",
        "Ada Obi said the bridge was “an accident in waiting” for the town.",
        [("the bridge was “an accident in waiting” for the town", "Ada Obi")],
    ),
    Case("label of a long phrase", "Ada Obi called the plan for a tram “a waste”.", [("a waste", "Ada Obi")]),
    Case(
        "label, and when it was given",
        "Ada Obi dismissed the map as “dusty” last week.",
        [("dusty", "Ada Obi")],
    ),
    Case("label behind as", "Ada Obi branded the map as “a swindle”.", [("a swindle", "Ada Obi")]),
    Case(
        "no label",
        "Ada Obi called for the release of “prisoners”.",
        [("the release of “prisoners”", "Ada Obi")],
    ),
    Case("label that somebody used", "Ada Obi described the bridge as “rotten”.", [("rotten", "Ada Obi")]),
    Case(
        "submitted",
        "Her lawyer submitted that the fine was too high.",
        [("the fine was too high", "Her lawyer")],
    ),
    Case(
        "cue at the end, with its medium and hour",
        "The harbour was hit at dawn, Governor Ada Obi reported via Telegram at 7:40 a.m.",
        [("The harbour was hit at dawn", "Ada Obi")],
    ),
    Case(
        "cue at the end, behind a passive",
        "More rain is expected, forecasters warned.",
        [("More rain is expected", "forecasters")],
    ),
    Case(
        "data at the end, read as a noun",
        "The true figure is far lower, official data show.",
        [("The true figure is far lower", "official data")],
    ),
    Case(
        "data that were published",
        "Prices rose by 3% in May, NHS data showed.",
        [("Prices rose by 3% in May", "NHS")],
    ),
    Case(
        "reckons",
        "Ada Obi reckons that the bridge will open in May.",
        [("the bridge will open in May", "Ada Obi")],
    ),
    Case(
        "what a court hears",
        "The court heard that the bridge had been closed in May.",
        [("the bridge had been closed in May", "court")],
    ),
    Case(
        "what researchers find",
        "Researchers found that the bridge was sinking.",
        [("the bridge was sinking", "Researchers")],
    ),
    Case(
        "announced amount",
        "Minister Ada Obi announced an additional €75 million ($88 million) for repairs.",
        [("an additional €75 million ($88 million) for repairs", "Ada Obi")],
    ),
    Case(
        "pledged amount",
        "Ada Obi pledged 500 million dollars for the bridge.",
        [("500 million dollars for the bridge", "Ada Obi")],
    ),
    Case(
        "puts an amount",
        "The Bridge Federation puts the shortfall at €3bn.",
        [("the shortfall at €3bn", "Bridge Federation")],
    ),
    Case("puts at risk", "The flood puts the bridge at risk.", []),
    Case(
        "advised, passive",
        "Drivers are advised by the NHS to stay at home.",
        [("Drivers // to stay at home", "NHS")],
    ),
    Case(
        "promised behind said",
        "Ada Obi said the bridge was safe and promised to double the budget.",
        [("the bridge was safe", "Ada Obi"), ("to double the budget", "Ada Obi")],
    ),
    Case(
        "an office that names whose it is",
        "A spokesman, who was not identified, said banks stayed shut. The ambassador to Norway said on Monday that the "
        "bridge was safe.",
        [("banks stayed shut", "spokesman"), ("the bridge was safe", "ambassador to Norway")],
    ),
    Case(
        "a participle within an apposition",
        "Ines Prado, founder of the Velden Trust and the mother of a child enrolled in the study, added: "
        "“Nobody came to us.”",
        [("Nobody came to us.", "Ines Prado")],
    ),
    Case(
        "what follows a whole quotation",
        "The players chanted “We are staying up” as Ada Obi left.",
        [("We are staying up", "players")],
    ),
    Case("asks for a name to be kept out", "One nurse from Velden asked us not to use her name.", []),
    Case("called it quits", "Ada Obi and Tomas Berg are calling it quits.", []),
    Case(
        "no end amid the words of what was said",
        "Ada Obi further contended that the eviction was “colourable”, having been launched two days after the traders "
        "declined to shift to a new hall.",
        [
            (
                "the eviction was “colourable”, having been launched two days after the traders declined to shift to a "
                "new hall",
                "Ada Obi",
            )
        ],
    ),
    Case(
        "a name behind an office behind its cue, and a clause with though that is reported anew",
        "It was too early to name a cause, said the board’s head of inquiries, Ada Obi, though she noted that heavy "
        "rain had been reported.",
        [("It was too early to name a cause", "Ada Obi"), ("heavy rain had been reported", "Ada Obi")],
    ),
    Case(
        "no though that is said on",
        "The bridge was safe, said the board’s head of inquiries, Ada Obi, though it would stay closed.",
        [("The bridge was safe // though it would stay closed", "Ada Obi")],
    ),
    Case(
        "posts set into an article, signed with a handle",
        "Keypads on the lock still worked. Many had none.\n\nI am standing in my own driveway with a hot pie.\n"
        "— Ada Obi (@adaobi) March 4, 2023\n\nMy son is inside and I am outside with the dog\n— H. Hill (@hh) May 4"
        "\n\nIt is not the first outage.",
        [
            ("I am standing in my own driveway with a hot pie.", "Ada Obi"),
            ("My son is inside and I am outside with the dog", "H. Hill"),
        ],
    ),
    Case(
        "posts of other networks, and a picture's that tells of nobody's own",
        "The kiln was lit on Monday.\n\nThe straw burns well.\n— Ada Obi (@adaobi.kiln.example) 4 May 2024, 08:10\n\n"
        "Thank you all for the bales!\n\nA post shared by Hugh Hill (@hhill)\n\nSixty people stood at the gate.\n\n"
        "A post shared by Orvik Cafe (@orvikcafe)\n\nThe works will open in May.",
        [("The straw burns well.", "Ada Obi"), ("Thank you all for the bales!", "Hugh Hill")],
    ),
    Case(
        "a line with a dash and no handle",
        "Keypads on the lock still worked. Many had none.\n— Ada Obi (Lagos)\n\nIt is not the first outage.",
        [],
    ),
    Case(
        "who wrote the article, with a handle and no day",
        "Keypads on the lock still worked.\n\nThe writer covers locks for the Post.\n— Ada Obi (@adaobi)",
        [],
    ),
    Case(
        "a list whose names are places and things",
        "It was dry on Tuesday.\n\nSouth Sudan: 40C and dry\n\nSudan: 42C with dust in the north\n\n"
        "Price: four pounds at the door\n\nFull Price: six pounds on the day",
        [],
    ),
    Case(
        "an examination, and initials that a full stop follows",
        "Sample paper\n\nQ. Which river is the longest?\n\nA. The Nile.\n\nB. The Congo.",
        [],
    ),
    Case(
        "initials of those who are told of",
        "A. Hill won the race on Monday.\n\nQ. Obi came second, a minute later.\n\nA. Hill then left for Lagos.",
        [],
    ),
    Case(
        "an attribute behind a word in marks that is kept at a distance",
        "The “donors,” alleged fraudsters from Riga, left the country in June.",
        [],
    ),
    Case(
        "a song that is teased and chorused, a band that somebody rejoined, and a currency that is pegged",
        "The singer teased “Midnight Train” on Friday. The band chorused “Happy Birthday” as the cake came in. "
        "She rejoined “The Lugo Players” in May. The central bank pegged the currency at 3.75 to the dollar.",
        [],
    ),
    Case(
        "a name that the parse takes for an adverb, and a subject in another's clause",
        "Bo Tolliver runs the school. Tolliver denied that the change was meant to court donors.\n\nIn a statement of "
        "four lines the club thanked Hugh Hill “for his work” and announced that his deputy would take over.",
        [
            ("the change was meant to court donors", "Bo Tolliver"),
            ("Hugh Hill “for his work”", "club"),
            ("his deputy would take over", "club"),
        ],
    ),
    Case(
        "that behind an aside behind what tells when",
        "The Lagos Post reported earlier in the day, citing unnamed sources, that the port would be closed.",
        [("the port would be closed", "Lagos Post")],
    ),
    Case(
        "a song that a crowd sang, and what it chanted",
        "The crowd sang “We Are Staying Up” and chanted “Go home”.",
        [("Go home", "crowd")],
    ),
    Case(
        "who says it at the end of a sentence, hung on the name before the comma",
        "Harl J. Stone, 57, had lived in Braga as Sam Hill, Inspector Ada Obi said.",
        [("Harl J. Stone, 57, had lived in Braga as Sam Hill", "Ada Obi")],
    ),
    Case(
        "who says it, hung on a noun before the comma",
        "The bank without branches has passed ten million clients, its co-founder wrote under a picture of a cat.",
        [("The bank without branches has passed ten million clients", "its co-founder")],
    ),
    Case(
        "who says it with a name of its own between commas",
        "Two cubs have been born at the zoo, its director, Ada Obi, told the paper on Thursday.",
        [("Two cubs have been born at the zoo", "Ada Obi")],
    ),
    Case(
        "who says it amid two clauses, hung on a noun before the comma",
        "The airline will take up to 75 jets, chairman Sam Hill announced in Braga, while a rival cut its order.",
        [("The airline will take up to 75 jets", "Sam Hill")],
    ),
    Case(
        "who says it with what it is for in its name",
        "Two bridges will stay shut until May, the Centre for Road Control and Safety said in its weekly notice.",
        [("Two bridges will stay shut until May", "Centre for Road Control and Safety")],
    ),
    Case(
        "a subject and its verb, parted by who says it",
        "Ada Obi keeps bees. Her bees, she told the paper, fly to the coast and back.",
        [("Her bees // fly to the coast and back", "Ada Obi")],
    ),
    Case(
        "a verb of manner behind a quotation",
        "Ben Hill began to read.\n\n“Sir, this is not the place,” interrupted Chairwoman Ada Obi.\n\nNobody moved.",
        [("Sir, this is not the place", "Ada Obi")],
    ),
    Case(
        "a verb no table has, behind its subject",
        "“We began with shall and ended with could,” an envoy texted Ledger at night. “Next time we skip the flight.”",
        [("We began with shall and ended with could // Next time we skip the flight.", "envoy")],
    ),
    Case(
        "a verb and its particle behind a quotation",
        "“I’d do it myself for a tenner,” piped up son Ben, nine.",
        [("I’d do it myself for a tenner", "Ben")],
    ),
    Case(
        "a verb of remembering behind a quotation",
        "The hotels closed in May. “We had breakfast at five for eighty,” remembered Ada Obi, of the Pier Inn.",
        [("We had breakfast at five for eighty", "Ada Obi")],
    ),
    Case(
        "a title in marks before somebody who acts",
        "In “The Long Way Home,” Ada Obi plays a nurse.",
        [],
    ),
    Case(
        "briefs that begin with their place",
        "LAHORE: Two men were held on Friday.\n\nLAHORE: A book of stories was launched on Thursday.\n\n"
        "KARACHI: Will the water last?",
        [],
    ),
    Case(
        "somebody of a firm right before the verb",
        "In mitigation, defence lawyer Ada Obi of Obi & Hill said her client had paid.",
        [("her client had paid", "Ada Obi")],
    ),
    Case(
        "a time that stands before the subject",
        "The clip was posted on Monday. The next evening state television ran it, saying it had been “found”.",
        [("it had been “found”", "state television")],
    ),
    Case(
        "an office of another language, and who has it",
        "The Cathaoirleach, Cllr Ada Obi, said members should speak through the chair.",
        [("members should speak through the chair", "Ada Obi")],
    ),
    Case(
        "what somebody sends, and what it says",
        "Ada Obi posted a statement on Monday. “We are sorry,” it said.",
        [("We are sorry", "Ada Obi")],
    ),
    Case(
        "a body without a name that goes on as it",
        "The court heard the case on Monday. It said the strike was legal.",
        [("the strike was legal", "court")],
    ),
    Case(
        "a nickname in marks before the verb",
        "His colleague, who only gave her call sign, “Ulm,” said she had stopped counting.",
        [("she had stopped counting", "His colleague")],
    ),
    Case(
        "who a sentence is set out to be about",
        "“It is a long shot,” Ben Berg said.\n\nAs for Carl Lind, he said the files were in order.",
        [("It is a long shot", "Ben Berg"), ("the files were in order", "Carl Lind")],
    ),
    Case(
        "he beside her, of whom one has just been named",
        "Ann Lee had left.\n\nThe chairman, Lanre Obi, is careful. He asks her in. He says that she keeps the peace.",
        [("she keeps the peace", "Lanre Obi")],
    ),
    Case(
        "Ms, where no first name tells whose it is",
        "Murdo Obi kept sheep. He said the glen was full.\n\nThe fee was too low, said Eilidh Obi, no relation.\n\n"
        "“You do the maths,” Ms Obi added.",
        [
            ("the glen was full", "Murdo Obi"),
            ("The fee was too low", "Eilidh Obi"),
            ("You do the maths", "Eilidh Obi"),
        ],
    ),
    Case(
        "that behind an interview",
        "Ada Obi told the Lagos News Agency in an interview that women walked two hours to fetch water.",
        [("women walked two hours to fetch water", "Ada Obi")],
    ),
    Case(
        "an interview without names",
        "Ines Prado sold her boat in May and opened a school in Velden. We met there.\n\nWhy did you sell it?\n\n"
        "I had no fish to sell. My crew had gone.\n\nDo you miss the sea?\n\nI miss it every day.\n\n"
        "Would you go back?\n\nI never would.\n\nThe school opens in May.",
        [
            ("I had no fish to sell. My crew had gone.", "Ines Prado"),
            ("I miss it every day.", "Ines Prado"),
            ("I never would.", "Ines Prado"),
        ],
    ),
    Case(
        "an interview that its headline announces",
        "Three questions with Ines Prado.\n\nInes Prado took over the yard in May. Sales tripled.\n\nWhat did you sell?"
        "\n\nA boat for anglers.\n\nTariffs: hype or headache?\n\nHeadache. About 300 euros a boat.\n\nWhat is next?"
        "\n\nWe build a ferry.",
        [
            ("A boat for anglers.", "Ines Prado"),
            ("Headache. About 300 euros a boat.", "Ines Prado"),
            ("We build a ferry.", "Ines Prado"),
        ],
    ),
    Case(
        "a column that answers its readers",
        "Ines Prado cut the tax in May.\n\nHow does it touch you?\n\nI pay 300 euros less.\n\nCan you sell your boat?"
        "\n\nI would wait for a year.\n\nDo you have to tell the bank?\n\nI told mine.",
        [],
    ),
    Case(
        "questions that the article answers itself",
        "Ines Prado opened a school in Velden.\n\nCan you still apply?\n\nThe school has closed its list.\n\n"
        "What do you pay?\n\nA term costs 300 euros.\n\nWhere do you go?\n\nIt stands behind the church.",
        [],
    ),
    Case(
        "the paragraph below an opening quotation",
        "“Nobody came to see the river that night.”\n\nInes Prado has run the only inn in Velden for 12 years.",
        [("Nobody came to see the river that night.", "Ines Prado")],
    ),
    Case(
        "named by age below the lead",
        "A former aide to the mayor testified on Monday that she carried the cash.\n\n"
        "Ines Prado, 36, is a witness in the trial of Tomas Berg.",
        [("she carried the cash", "Ines Prado")],
    ),
    Case(
        "a town-based nurse",
        "Velden-based nurse Ines Prado has said the ward is the worst that she has seen.",
        [("the ward is the worst that she has seen", "Ines Prado")],
    ),
    Case(
        "it reads, of the thing that was found",
        "We found the post on Monday. It reads: “The bridge is not safe.”",
        [("The bridge is not safe.", "post")],
    ),
    Case(
        "a body in apposition",
        "The operator, Kestrel Rail, says the bridge is not safe.",
        [("the bridge is not safe", "Kestrel Rail")],
    ),
    Case(
        "the subject since the last speaker",
        "Tomas Berg, a farmer, said he would sell two cows.\n\nPiet Moor, "
        "a grower, threatened a strike. “We shall sit in the square. At least we will have shade,” he said.",
        [
            ("he would sell two cows", "Tomas Berg"),
            ("We shall sit in the square. At least we will have shade", "Piet Moor"),
        ],
    ),
    Case(
        "the unnamed subject, of a body with a family's name",
        "Victor Delorme, a farmer, said the river was clean.\n\nA spokesperson for Delorme declined to answer. "
        "In a statement, she said the quarry “has always met the standards”.",
        [
            ("the river was clean", "Victor Delorme"),
            ("the quarry “has always met the standards”", "spokesperson for Delorme"),
        ],
    ),
    Case(
        "a paper quotes somebody as saying",
        "The Gazette quoted a nurse in Lagos as saying the ward was full.",
        [("the ward was full", "nurse in Lagos")],
    ),
    Case(
        "asked, as some parsers read it",
        "Asked how the bank hopes to expand its card business, Ada Obi said it would buy a rival.",
        [("it would buy a rival", "Ada Obi")],
    ),
    Case(
        "by noting that",
        "Ada Obi defended the budget by noting that the town has 300 drivers.",
        [("the town has 300 drivers", "Ada Obi")],
    ),
    Case(
        "went as far as to say",
        "On Monday Ada Obi went as far as to say the guards would have no role.",
        [("the guards would have no role", "Ada Obi")],
    ),
    Case(
        "according to, of its own clause",
        "Norway shut the pipe, but according to Ada Obi, a smaller line to Sweden stayed open.",
        [("a smaller line to Sweden stayed open", "Ada Obi")],
    ),
    Case(
        "a clause with which ends at its comma",
        "Ada Obi, who said she saw smoke and a man on the roof, called the police.",
        [("she saw smoke and a man on the roof", "Ada Obi")],
    ),
    Case(
        "blamed behind said, of a thing",
        "Ada Obi said the bridge was safe and blamed the rain for the delay.",
        [("the bridge was safe", "Ada Obi"), ("the rain for the delay", "Ada Obi")],
    ),
    Case(
        "blamed behind said, in another tense",
        "Ada Obi said the guards admire his courage and praised the crew for its work.",
        [("the guards admire his courage", "Ada Obi"), ("the crew for its work", "Ada Obi")],
    ),
    Case(
        "blamed within what is said, of a person",
        "Ada Obi said the minister lied and blamed the rain for the delay.",
        [("the minister lied and blamed the rain for the delay", "Ada Obi")],
    ),
    Case(
        "paper that passes it on at the end",
        "Ada Obi said Lagos would “spare no effort” to end the strike, the Al-Nil newspaper reported.",
        [("Lagos would “spare no effort” to end the strike", "Ada Obi")],
    ),
    Case(
        "belief, then their words",
        "The council’s economist, Ada Obi, believes that wages matter more. "
        "“A couple on two wages can’t buy a flat. You can hand out as many permits as you want.”",
        [
            (
                "A couple on two wages can’t buy a flat. You can hand out as many permits as you want.",
                "Ada Obi",
            )
        ],
    ),
    Case(
        "a relative clause on the source",
        'India, which gets more than a third of its imports from Russia, called the threat "unjustified".',
        [("unjustified", "India")],
    ),
    Case(
        "whose claims they are",
        "The mayor faulted claims by residents that the city had ignored them.",
        [("the city had ignored them", "residents")],
    ),
    Case(
        "as somebody put it",
        "As Ada Obi once put it, we were “guests in our own port”.",
        [("we were “guests in our own port”", "Ada Obi")],
    ),
    Case(
        "granted anonymity",
        "One strategist involved in the race, granted anonymity to speak freely, said the bridge was not safe.",
        [("the bridge was not safe", "One strategist involved in the race")],
    ),
    Case(
        "apposed to a place",
        "In Jos, a farmer, Hugh Hill, told our correspondent that the bridge was not safe.",
        [("the bridge was not safe", "Hugh Hill")],
    ),
    Case(
        "records at the end",
        "More than a million acres have burned this year, court records show.",
        [("More than a million acres have burned this year", "court records")],
    ),
    Case(
        "calling",
        "In a blog post, Ada Obi said the council would appeal, calling the ruling “a toll in disguise.”",
        [("the council would appeal", "Ada Obi"), ("a toll in disguise.", "Ada Obi")],
    ),
    Case("accused of", "Ada Obi accused the council of “sleepwalking.”", [("sleepwalking.", "Ada Obi")]),
    # whether anybody speaks at all
    Case(
        "who will be named is none who wants no name",
        "The ministry said the next governor would be named on Monday.",
        [("the next governor would be named on Monday", "ministry")],
    ),
    Case("who wants no name", "A clerk said nothing and asked that he not be named.", []),
    Case("whose name is kept out", "A clerk said nothing and asked that her name not be used.", []),
    Case(
        "who was named is none who wants no name",
        "Police said the victim was identified as Hugh Hill.",
        [("the victim was identified as Hugh Hill", "Police")],
    ),
    Case(
        "whom nobody has named",
        "Ada Obi stressed that no one has been named.",
        [("no one has been named", "Ada Obi")],
    ),
    Case(
        "a name that isn't kept out",
        "Election officials say her name was not left off the list.",
        [("her name was not left off the list", "Election officials")],
    ),
    Case("what is yet to be said", "The board has yet to say whether the mill is dead.", []),
    Case(
        "of what somebody was accused by whom",
        "Hugh Hill was accused by the union of taking bribes.",
        [("Hugh Hill // of taking bribes", "union")],
    ),
    Case(
        "as what something was described by whom",
        "The tower was described by critics as an insult to the town.",
        [("The tower // as an insult to the town", "critics")],
    ),
    Case(
        "what somebody was asked to do by whom",
        "The ministry has been urged by residents to act.",
        [("The ministry // to act", "residents")],
    ),
    Case(
        "behind which somebody is quoted as saying it",
        "“This is war,” the minister was quoted as saying by the Herald.",
        [("This is war", "minister")],
    ),
    Case(
        "in a film that shows somebody",
        "The video shows a man shouting “Get out!” at guests.",
        [("Get out!", "man")],
    ),
    Case(
        "a question taken for a condition",
        "The reporter asked the minister if he would quit.",
        [("if he would quit", "reporter")],
    ),
    Case(
        "another's sentence behind a quotation",
        "“It is sound,” Ada Obi told reporters. Hugh Hill said the plan was “far too dear”. It failed.",
        [("It is sound", "Ada Obi"), ("the plan was “far too dear”", "Hugh Hill")],
    ),
    Case(
        "the article's own sentence behind what was said",
        "Tickets will be refunded, Hugh Hill said. Fans were unimpressed. “Too late,” wrote one.",
        [("Tickets will be refunded", "Hugh Hill"), ("Too late", "one")],
    ),
    Case(
        "what a figure is held against",
        "The firm reported a loss of $4 million for May, up from $3 million.",
        [("a loss of $4 million for May, up from $3 million", "firm")],
    ),
    Case(
        "a clause that hangs on the hearing",
        "PC 77 Hugh Hill told the hearing he had knocked four times.",
        [("he had knocked four times", "Hugh Hill")],
    ),
    Case(
        "shouted by a noun and a name, as something happens",
        "“Avanti, avanti!” shouted trainer Hugh Hill as the gates opened.",
        [("Avanti, avanti!", "Hugh Hill")],
    ),
    Case("an attribute of who acts", "Near the “shop,” armed guard Hugh Hill waited.", []),
    Case("a title that is won", "Ada Obi claimed her fourth title in Lugo.", []),
    Case(
        "a title that is claimed void",
        "Ada Obi claimed her title was void.",
        [("her title was void", "Ada Obi")],
    ),
    Case("what is paid", "The board declared a dividend of 9 cents.", []),
    # who is printed beside, above and below, as pages set words apart
    Case(
        "a standing head, and who signs",
        "They said it: “If it floats, it leaks.” – Ada Obi, on her barge",
        [("If it floats, it leaks.", "Ada Obi")],
    ),
    Case(
        "a cue that only looks like a standing head",
        "Ada Obi spoke first. She said it: “If it floats, it leaks.”",
        [("If it floats, it leaks.", "Ada Obi")],
    ),
    Case(
        "in brackets behind it",
        "Words of the week\n\n“I left my goals in Lugo.” (Coach Ada Obi)\n\n“The ball was square.” (Captain Hugh Hill)",
        [("I left my goals in Lugo.", "Ada Obi"), ("The ball was square.", "Hugh Hill")],
    ),
    Case(
        "two names and what they are, below, with a headline",
        "Do you sleep?\n\n“I can't sleep for the noise.”\nAda Obi, nurse\n\n“I sleep well.”\nHugh Hill, baker",
        [("I can't sleep for the noise.", "Ada Obi"), ("I sleep well.", "Hugh Hill")],
    ),
    Case(
        "names above, below a quotation that is the story's",
        "It ended early. He said: “It is late.”\n\nAda Obi, nurse\n\n“I sleep well.”\n\nHugh Hill, baker\n\n“I don't.”",
        [("It is late.", None), ("I sleep well.", "Ada Obi"), ("I don't.", "Hugh Hill")],
    ),
    Case(
        "a post that is signed on its line",
        "The quay is shut, stay at home. — Ada Obi (@adaobi) March 4, 2023\n\nThe vote is in May.",
        [("The quay is shut, stay at home.", "Ada Obi")],
    ),
    Case(
        "dashes around a name with its handle",
        "The fire - Ada Obi (@adaobi) was first to see it on May 4 - is out.",
        [],
    ),
    Case(
        "a warning's own verb, with who warned between",
        "The warning from geologist Ada Obi that the slope could slide all spring came too late for the farm.",
        [("the slope could slide all spring", "Ada Obi")],
    ),
    Case(
        "a statement in full, below who issued it",
        "Mayor Ada Obi released the following statement:\n\nI have closed the quay. No boat will sail.\n\nIt rained.",
        [("I have closed the quay. No boat will sail", "Ada Obi")],
    ),
    Case(
        "a paper that nobody issues",
        "The clerk has a letter in three parts:\n\nThe quay is old. It was built in 1910.",
        [],
    ),
    Case(
        "a label of what is shown, and who signs",
        "WATCH: ‘I heard a crash and the barn was flat’ – baker Ada Obi on the storm",
        [("I heard a crash and the barn was flat", "Ada Obi")],
    ),
    Case(
        "an outlet that is quoted",
        "CNN: “It is late and the barn is flat.”",
        [("It is late and the barn is flat.", "CNN")],
    ),
    Case(
        "a member behind a seat",
        "Ms Ada Obi (Lugo): I ask that the quay be cleared.\n\nThe Deputy Speaker: Order. The member must wait.",
        [("I ask that the quay be cleared.", "Ada Obi")],
    ),
    Case("a list of votes", "Ms Ada Obi (Lugo): 300 votes\n\nMr Hugh Hill (Tarn): 200 votes", []),
    Case(
        "an agency called so in front of its name passes it on",
        "“We have flour for a week,” Ada Obi said by telephone from Lugo, the agency Tarn Presse reported.",
        [("We have flour for a week", "Ada Obi")],
    ),
    Case(
        "who somebody is, told behind",
        "“I took it for a log,” said the man who pulled the dog out. He is Hugh Hill, 50, a baker.",
        [("I took it for a log", "Hugh Hill")],
    ),
    Case(
        "who somebody else is, told behind",
        "“I took it for a log,” said the woman who pulled the dog out. He is Hugh Hill, 50, a baker.",
        [("I took it for a log", "woman who pulled the dog out")],
    ),
    Case(
        "two who share a surname that is printed once",
        "Hugh and Robin Tamm own the mill. “It turns,” Mr Tamm said. “It is old,” said Mrs Tamm.",
        [("It turns", "Hugh"), ("It is old", "Robin Tamm")],
    ),
    Case(
        "names in bold below questions",
        "**What is a mill?**\n\n**Ada Obi:** A house with a wheel.\n\n**And a mole?**\n\n**Ada Obi:** A wall.",
        [("A house with a wheel.", "Ada Obi"), ("A wall.", "Ada Obi")],
    ),
    Case(
        "a list below a question",
        "**Should you buy it?**\n\n**Top Speed:** Ninety miles.\n\n**Boot Size:** Two bags.",
        [],
    ),
    Case(
        "a newspaper that asks, from the first line on",
        "Lugo Post: When did you see the mole?\n\nAda Obi: At dawn.\n\nLugo Post: And what now?\n\nAda Obi: Sleep.",
        [
            ("When did you see the mole?", "Lugo Post"),
            ("At dawn.", "Ada Obi"),
            ("And what now?", "Lugo Post"),
            ("Sleep.", "Ada Obi"),
        ],
    ),
    Case(
        "a stage direction in brackets",
        "Words of the week\n\n“I left my goals in Lugo.” (Laughter)",
        [("I left my goals in Lugo.", None)],
    ),
    Case(
        "names and what they are, above",
        "Ada Obi, nurse\n\n“I can't sleep for the noise.”\n\nHugh Hill, 34, of Lugo\n\n“I sleep well.”",
        [("I can't sleep for the noise.", "Ada Obi"), ("I sleep well.", "Hugh Hill")],
    ),
    Case(
        "names and what they are, below",
        "“I can't sleep for the noise.”\n\nAda Obi, nurse\n\n“I sleep well.”\n\nHugh Hill, 34, of Lugo\n\nIt rained.",
        [("I can't sleep for the noise.", "Ada Obi"), ("I sleep well.", "Hugh Hill")],
    ),
    Case(
        "the statement of somebody",
        "The full statement of Bishop Ada Obi:\n\n“I have read it with shame.”\n\nThe synod meets in May.",
        [("I have read it with shame.", "Ada Obi")],
    ),
    Case(
        "a handle and a day behind who signs",
        "“We tried. We are done. Thank you for dancing.” — Hugh Hill (@hughhill) June 3, 2025",
        [("We tried. We are done. Thank you for dancing.", "Hugh Hill")],
    ),
    Case(
        "turns behind the times at which they were spoken",
        "[00:12] Ada Obi: Welcome back.\n\n[00:15] Hugh Hill: Thanks. At 9:30: gone.\n\n[00:19] Ada Obi: You do.",
        [
            ("Welcome back.", "Ada Obi"),
            ("Thanks. At 9:30: gone.", "Hugh Hill"),
            ("You do.", "Ada Obi"),
        ],
    ),
    Case("a programme", "19:30 Panel: How to fish\n\n20:30 Ada Obi: The Ferry", []),
    Case(
        "turns by initials that the introduction tells",
        "Sailors Ada Obi (AO) and Hugh Hill (HH) met in Lugo.\n\nAO: We slept on deck.\n\nHH: You slept. I steered.",
        [("We slept on deck.", "Ada Obi"), ("You slept. I steered.", "Hugh Hill")],
    ),
    Case("what a short form is of", "The consumer price index (CPI) rose in Lugo.\n\nCPI: a rise of 3%.", []),
    Case(
        "a block without marks that is signed, amid a story",
        "It rained.\n\nI have steered more often than I have slept.\n\n— Ada Obi, ferry captain\n\nThe vote is in May.",
        [("I have steered more often than I have slept.", "Ada Obi")],
    ),
    Case(
        "who signs what they wrote of others",
        "It rained in Lugo.\n\nThe fjord is deep.\n\n— Ada Obi, reporter\n\nThe vote is in May.",
        [],
    ),
    Case(
        "a call with analysts, whose speakers stand above their words",
        "Ada Obi — Chief Executive Officer\n\nWe sold more.\n\nIt was a good year.\n\nOperator\n\n"
        "Our next question comes from Hugh Hill.\n\nHugh Hill -- Lugo Bank — Analyst\n\nWhat of May?",
        [("We sold more. // It was a good year.", "Ada Obi"), ("What of May?", "Hugh Hill")],
    ),
    Case("an office that heads a paragraph", "Operator\n\nIt was her job to put callers through.", []),
    # whole, and no more
    Case(
        "an attribution between subject and verb",
        "Two of the painted boats, according to harbour master Ada Obi, were copies.",
        [("Two of the painted boats // were copies", "Ada Obi")],
    ),
    Case(
        "a deed joined to what was said",
        "Ada Obi said the count was rigged and walked out of the hall.",
        [("the count was rigged", "Ada Obi")],
    ),
    Case(
        "what is joined may be of whom is spoken of",
        "Ada Obi said the driver was hurt and walked out of the hall.",
        [("the driver was hurt and walked out of the hall", "Ada Obi")],
    ),
    Case(
        "a noun of saying, and what is told of it",
        "The claim by director Ada Obi that the checks were done in June is not borne out by the log.",
        [("the checks were done in June", "Ada Obi")],
    ),
    Case(
        "words in marks, and what is joined to them behind the cue",
        "Ada Obi farms here. The harvest is “a plainly good one,” she said, and it should calm the mills.",
        [("The harvest is “a plainly good one,” // it should calm the mills", "Ada Obi")],
    ),
    Case(
        "another's word behind words in marks",
        "The harvest is “a plainly good one,” Ada Obi said, and Hugh Hill agreed.",
        [("The harvest is “a plainly good one,”", "Ada Obi")],
    ),
    Case(
        "an attribution that parts a subject from its verb",
        "The mill, says its founder, Ada Obi, has not sold a sack since March.",
        [("The mill // has not sold a sack since March", "Ada Obi")],
    ),
    Case(
        "the same in brackets",
        "The mill (says its founder, Ada Obi) has not sold a sack since March.",
        [("The mill // has not sold a sack since March", "Ada Obi")],
    ),
    Case(
        "a source in brackets",
        "The mill (according to its founder, Ada Obi) has not sold a sack since March.",
        [("The mill // has not sold a sack since March", "Ada Obi")],
    ),
    Case(
        "a comma that closes an apposition",
        "The police spokeswoman, SP Ada Obi, said Mr Hugh Hill, 49, was picked up on Monday.",
        [("Mr Hugh Hill, 49, was picked up on Monday", "Ada Obi")],
    ),
    Case(
        "a verb of saying with its own subject before it",
        "Ada Obi said her brother, Hugh, was ill.",
        [("her brother, Hugh, was ill", "Ada Obi")],
    ),
    Case(
        "by one's own account",
        "By her own account, baker Ada Obi sold 40 loaves in a morning.",
        [("baker Ada Obi sold 40 loaves in a morning", "Ada Obi")],
    ),
    Case("by all accounts", "By all accounts, the vote was close.", []),
    Case(
        "labels for several things",
        "Critic Ada Obi called the set “a skip”, the songs “noise” and the lead “a gift to stage hands”.",
        [("a skip // noise // a gift to stage hands", "Ada Obi")],
    ),
    Case(
        "a label, and a name in marks",
        "Ada Obi called the plan “a farce” and left the “Blue Room”.",
        [("a farce", "Ada Obi")],
    ),
    Case(
        "a verb of saying that looks like an adjective",
        "Ada Obi runs the yard. She added demand had come back with orders from four new firms.",
        [("demand had come back with orders from four new firms", "Ada Obi")],
    ),
    # no quotes
    Case(
        "by a measure", "Prices vary according to the season, and seats were given out according to age.", []
    ),
    Case(
        "what a deed points back at",
        "The said property lies north of the canal and is let at a high rent.",
        [],
    ),
    Case("the author's own term", "This is what I term the “attention mill”.", []),
    Case("nothing claimed", "I do not claim that anyone was paid.", []),
    Case("a title behind a colon", "Now we know the date: “Owl Garden” will open on May 3.", []),
    Case("fact box", "Age: 34\nClub: Rovers\nAge: 35\nClub: United", []),
    Case("sentenced", "Ada Obi was sentenced to nine years in prison by a court in Lagos.", []),
    Case("demeanour", "Ada Obi showed no emotion as the verdict was read.", []),
    Case("silence about a thing", "Ada Obi declined to comment on the verdict.", []),
    Case("scare quotes", "The “repair” of the bridge cost the town a fortune.", []),
    Case("title", "The film “The Last Ferry” opens in Lagos on Friday.", []),
    Case("nickname", "Adaora “Ada” Obi runs the harbour.", []),
    Case("label", "The so-called “Bridge of Sighs” was closed on Monday.", []),
    Case("negated", "Ada Obi did not say whether the bridge was safe.", []),
    Case(
        "questioned, and answered",
        "Asked whether the bridge was safe, Ada Obi said it was closed.",
        [("it was closed", "Ada Obi")],
    ),
    Case("how a source was met", "The officer asked not to be named.", []),
    Case("silence", "The harbour office declined to comment.", []),
    Case("nobody's expectation", "The bridge is expected to open in May.", []),
    Case("mere act", "The council rejected the plan of the harbour office.", []),
    # who that is
    Case("pronoun", ADA + "“The bridge is not safe,” she said.", [("The bridge is not safe", "Ada Obi")]),
    Case("surname", ADA + "“The bridge is not safe,” Obi said.", [("The bridge is not safe", "Ada Obi")]),
    Case("first name", ADA + "“The bridge is not safe,” Ada said.", [("The bridge is not safe", "Ada Obi")]),
    Case("title", ADA + "“The bridge is not safe,” the mayor said.", [("The bridge is not safe", "Ada Obi")]),
    Case(
        "two",
        "Ada Obi and Hugh Hill met in Lagos. The two said the bridge was not safe.",
        [("the bridge was not safe", "Ada Obi and Hugh Hill")],
    ),
    Case(
        "they",
        "Several villagers walked to Lagos. They said the bridge was not safe.",
        [("the bridge was not safe", "Several villagers")],
    ),
    Case(
        "unnamed, kept apart",
        "One diplomat said the talks were dull. Another said they were long, and a third said they were useless.",
        [
            ("the talks were dull", "One diplomat"),
            ("they were long", "Another"),
            ("they were useless", "third"),
        ],
    ),
    Case("organisation", "The Kremlin said the talks would go on.", [("the talks would go on", "Kremlin")]),
    Case(
        "I, nested",
        ADA + "“I told the council that I would resign,” she said.",
        [("I told the council that I would resign", "Ada Obi")],
    ),
    Case(
        "addressee",
        "Ada Obi told Hugh Hill that the bridge was not safe.",
        [("the bridge was not safe", "Ada Obi")],
    ),
    Case("medium", "“The bridge is not safe,” Ada Obi told CNN.", [("The bridge is not safe", "Ada Obi")]),
    Case(
        "medium that passes it on",
        "“The bridge is not safe,” said Ada Obi, according to CNN.",
        [("The bridge is not safe", "Ada Obi")],
    ),
    Case(
        "paragraph break",
        ADA + "\n\n“The bridge is not safe,” she said.\n\nShe added that the ferry would run.",
        [("The bridge is not safe", "Ada Obi"), ("the ferry would run", "Ada Obi")],
    ),
    Case(
        "apposition",
        "Hugh Hill, a doctor in Ohio, said the ward was full.",
        [("the ward was full", "Hugh Hill")],
    ),
    Case(
        "what is done by saying it, with one noun",
        "The union urged caution. Ada Obi blamed rain.",
        [("caution", "union"), ("rain", "Ada Obi")],
    ),
    Case(
        "who is bidden",
        "The Tarn Rowing Club advised swimmers to avoid the weir. Ada Obi invited the weavers to open a stall.",
        [
            ("swimmers to avoid the weir", "Tarn Rowing Club"),
            ("the weavers to open a stall", "Ada Obi"),
        ],
    ),
    Case(
        "behind a relative word",
        "Ada Obi met the rowers at a quay where, they say, no ship has called for a decade.",
        [("no ship has called for a decade", None)],
    ),
    Case(
        "a subject read as an object",
        "Ada Obi says the bells, cast for a chapel in Lugo, ring a little flat.",
        [("the bells, cast for a chapel in Lugo, ring a little flat", "Ada Obi")],
    ),
    Case(
        "set in behind who says it",
        "Unless talks resume, said Mr Boateng, the mill will close. If they fail, Mr Boateng said, it will be sold. "
        "If the dam breaks, Ada Tait warned, thousands of homes would be flooded.",
        [
            ("Unless talks resume // the mill will close", "Boateng"),
            ("If they fail // it will be sold", "Boateng"),
            ("If the dam breaks // thousands of homes would be flooded", "Ada Tait"),
        ],
    ),
    Case(
        "by somebody who is told of",
        "According to Ada Obi, who led the study, cars were bought. "
        "According to Ada Obi, whose team led the study, cars, phones and beds were bought.",
        [("cars were bought", "Ada Obi"), ("cars, phones and beds were bought", "Ada Obi")],
    ),
    Case(
        "a time amid a phrase that reports",
        "Ada Obi called on Monday for a truce in the north. Tom Ek spoke last week of a “new age” for the town.",
        [("a truce in the north", "Ada Obi"), ("a “new age” for the town", "Tom Ek")],
    ),
    Case(
        "in what it was said",
        "“They sank it,” Ada Obi said on Radio Lugo's “State of the Coast.”\n\n"
        "“They left,” Ann Brown said, “And How.”",
        [("They sank it", "Ada Obi"), ("They left // And How.", "Ann Brown")],
    ),
    Case(
        "a report in what is reported",
        "The dam shook for a minute, Lugo Council said. It broke a wall but early reports said nobody was hurt, "
        "it added.",
        [
            ("The dam shook for a minute", "Lugo Council"),
            ("It broke a wall but early reports said nobody was hurt", "Lugo Council"),
        ],
    ),
    Case(
        "a that behind what it was said in",
        "Ada Obi said in a letter read on Lugo television that the council “has learned with regret of the strike.”",
        [("the council “has learned with regret of the strike.”", "Ada Obi")],
    ),
    Case(
        "attacked in words alone",
        "Rebels attacked Lugo for three hours.\n\nThe union attacked the mayor for closing two mills.",
        [("the mayor for closing two mills", "union")],
    ),
    Case(
        "a word of others",
        "Ada Obi ignored warnings that the dam would burst. The firm drew criticism that it was slow.\n\n"
        "The minister reacted to reports that the dam had burst. Shares fell on a warning that sales would drop.\n\n"
        "Tom Ek gave an assurance that the mill would stay open.",
        [("the mill would stay open", "Tom Ek")],
    ),
    Case(
        "behind a clause that tells when",
        "Ada Obi has said since she took office in May that the mill would stay open. Tom Ek admitted when he was "
        "arrested that he had the keys.",
        [("the mill would stay open", "Ada Obi"), ("he had the keys", "Tom Ek")],
    ),
    Case(
        "a participle of a thing",
        "Ada Obi said police found a letter in the car, addressed to Tom Ek and demanding two million euros.",
        [
            (
                "police found a letter in the car, addressed to Tom Ek and demanding two million euros",
                "Ada Obi",
            )
        ],
    ),
    Case(
        "a sentence joined to a thing",
        "Lugo Bank reported a profit of two million euros and its shares rose.\n\n"
        "Orbis announced the closure of two mills and workers went on strike.",
        [("a profit of two million euros", "Lugo Bank"), ("the closure of two mills", "Orbis")],
    ),
    Case(
        "an aside behind its first noun",
        "Ada Obi said the team – from Lugo's City Museum – found four jars in the tomb.",
        [("the team – from Lugo's City Museum – found four jars in the tomb", "Ada Obi")],
    ),
    Case(
        "joined behind a source",
        "Ada Obi left the party in May and, according to Tom Ek, will stand alone.",
        [("will stand alone", "Tom Ek")],
    ),
    Case(
        "a clause that begins with an object",
        "Ada Obi insisted her son, who is 19, had normal habits.\n\nTom Ek insisted the club, which lost in May, "
        "had no debts.",
        [
            ("her son, who is 19, had normal habits", "Ada Obi"),
            ("the club, which lost in May, had no debts", "Tom Ek"),
        ],
    ),
    Case(
        "a label of what stands in front",
        "Ada Obi resigned over what she described as a campaign of lies.\n\nThe strike ended in what Tom Ek called a "
        "betrayal of the workers.\n\nLugo, which Ann Brown described as a nest of thieves, is quiet.\n\n"
        "What do you call a whale in a pond?",
        [
            ("a campaign of lies", "Ada Obi"),
            ("a betrayal of the workers", "Tom Ek"),
            ("a nest of thieves", "Ann Brown"),
        ],
    ),
    Case(
        "a label in marks before its noun",
        "Envoys had met in Lugo for what Secretary of State Tom Ek described as “very useful” talks, though nothing "
        "came of it.",
        [("very useful", "Tom Ek")],
    ),
    Case(
        "a day behind the cue",
        "The council said on Friday it had received letters that the dam was unsafe.",
        [("it had received letters that the dam was unsafe", "council")],
    ),
    Case(
        "behind what wasn't said",
        "Ada Obi added without elaborating, “Perhaps we will see some things come out.”",
        [("Perhaps we will see some things come out.", "Ada Obi")],
    ),
    Case(
        "content that both see",
        "They have difficulty remembering what happened, perhaps because of drugs, and are unsure whether they were "
        "filmed, Rudolf Gajd, head of the Lugo office of Kestrel, told Reuters.",
        [
            (
                "They have difficulty remembering what happened, perhaps because of drugs, and are unsure whether they "
                "were filmed",
                "Rudolf Gajd",
            )
        ],
    ),
    Case("nobody to mean", "“The bridge is not safe,” she said.", [("The bridge is not safe", None)]),
]


KNOWN = {
    ("what rose amid claims", "rules"): "the claims have no source, but the speakers take the subject",
    ("what there were", "rules"): "the complaints have no source, but the speakers take the subject",
    ("a word of others", "rules"): "what nobody is named for is kept by rules, with no speaker",
    ("one, by what they are", "rules"): "the rules print a source without what stands in apposition to it",
    ("by a time of day", "rules"): "the parser makes a noun of the whole sentence",
    (
        "noun cue that somebody has a view of",
        "tagger",
    ): "the tagger's attitude, that they dislike it, holds the speech",
    (
        "in another tense, and what a paper says itself",
        "tagger",
    ): "the tagger takes what the spokesman did for a part of what he said",
    (
        "joined to what is told of a thing",
        "rules",
    ): "the parser takes the clause for one of the time at which it was told",
}
"""Misses by item and way, with the reason."""


def said(nlp: Language, text: str, tagger: bool) -> list[tuple[str, str | None]]:
    """Give the speech in a text by the whole pipeline."""
    quotes = nlp.get_pipe("newsclaims_quotes")
    before, quotes.tagger = quotes.tagger, tagger
    try:
        doc = nlp(text)
    finally:
        quotes.tagger = before
    return [
        (" // ".join(span.text for span in quote.content), quote.speaker.name if quote.speaker else None)
        for quote in annotations.read(doc, "quotes", Quote)
        if quote.mode == "speech" and quote.reported_by is None
    ]


@pytest.mark.parametrize("way", ["rules", "tagger"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.item)
def test_who_said_what(nlp: Language, case: Case, way: str, request: pytest.FixtureRequest) -> None:
    if (reason := KNOWN.get((case.item, way))) is not None:
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))
    assert said(nlp, case.text, way == "tagger") == case.expected


def test_the_lines_of_a_list_are_a_quote_each(nlp: Language) -> None:
    lines = (
        "The ferry must stay in the port",
        "and be free",
        "He is “sure” of it",
        "Read more of it",
        "It rained.",
    )
    text = "\n\n".join(("Dunn also said:", *lines))
    quotes = annotations.read(nlp(text), "quotes", Quote)
    assert [quote.content[0].text for quote in quotes] == [
        "The ferry must stay in the port\n\nand be free",
        "He is “sure” of it",
    ]
    assert [quote.kind for quote in quotes] == ["indirect", "mixed"]
    assert {quote.source.text for quote in quotes if quote.source} == {"Dunn"}


@pytest.mark.parametrize(
    "said", ["some care, others don’t", "some care, others don't", "it would hold if it wasn’t"]
)
def test_no_content_ends_within_a_word(nlp: Language, said: str) -> None:
    """The parser hangs a curly n’t at a sentence's end on the cue; without it the meaning is the reverse."""
    (quote,) = annotations.read(nlp(f"Obi said {said}."), "quotes", Quote)
    assert quote.content[0].text == said


@pytest.mark.parametrize(
    "text",
    [
        "The council met in Berlin on Monday.\n\ns. This plan will cost the city 5 million euros, the mayor said.",
        "Kallas was\n\n---\n\nblunt: “The bridge is not safe for anybody.”",
    ],
)
def test_odd_lines_lose_nothing(nlp: Language, text: str) -> None:
    [(_, doc)] = process(nlp, [from_text(text, source="odd.txt")])
    quotes = annotations.read(doc, "quotes", Quote)
    assert quotes
    assert all("\n" not in quote.cue.text for quote in quotes if quote.cue is not None)
