"""A quotation that no cue names is never lost: who says it, by what the page shows beside it.

Each row is a text and its speech: content, fragments joined by ` // `, and who said it. Half of the rows of a kind were
written before its rule and half kept apart until it was done.
"""

from collections.abc import Iterator

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsclaims.components import annotations
from newsclaims.components.speakers.alone import Weighed
from newsclaims.components.speakers.component import Speakers
from newsclaims.lexicons import alone_weights
from newsclaims.records import Actor, Quote

Speech = list[tuple[str, str | None]]

CASES: dict[str, list[tuple[str, Speech]]] = {
    "one breath over paragraphs": [
        (
            "“The well is dry,” Ines Prado said.\n\n“It has been since May.”\n\n“Nobody came.”\n\n"
            "The town has 300 people.",
            [("The well is dry // It has been since May. // Nobody came.", "Ines Prado")],
        ),
        (
            "“The well is dry,” Ines Prado said.\n\n“It rained in June,” Tomas Berg said.",
            [("The well is dry", "Ines Prado"), ("It rained in June", "Tomas Berg")],
        ),
        (
            "“The well is dry,” Ines Prado said.\n\nThe town has 300 people. It was built in 1910.\n\n“Nobody came.”",
            [("The well is dry", "Ines Prado"), ("Nobody came.", "Ines Prado")],
        ),
        (
            "“The well is dry,” Ines Prado said. She went on: “It rained in June.”\n\n"
            "Berg disagreed: “It did not rain.”",
            [
                ("The well is dry", "Ines Prado"),
                ("It rained in June.", "Ines Prado"),
                ("It did not rain.", "Berg"),
            ],
        ),
        (
            "“The well is dry,” Ines Prado said.\n\nA dry summer\n\n“Nobody came to see it.”",
            [("The well is dry", "Ines Prado"), ("Nobody came to see it.", "Ines Prado")],
        ),
        (
            "Harbour officials said the pier was shut.\n\n“New readings of the law cost us dear, and nobody answers."
            "\n\n“To be clear, the law binds us all,” Dana Simmons concluded.",
            [
                ("the pier was shut", "Harbour officials"),
                (
                    "New readings of the law cost us dear, and nobody answers. // To be clear, the law binds us all",
                    "Dana Simmons",
                ),
            ],
        ),
    ],
    "question and answer": [
        (
            "Tomas Berg told the court on Monday that he had sold the boat.\n\n“How much was it?” asked Judge Lena Fry."
            "\n\n“Nine hundred crowns, your honour.”",
            [
                ("he had sold the boat", "Tomas Berg"),
                ("How much was it?", "Lena Fry"),
                ("Nine hundred crowns, your honour.", "Tomas Berg"),
            ],
        ),
        (  # one word answers, where it is all that a paragraph prints
            "“Did you see him?” Judge Lena Fry asked Tomas Berg.\n\n“No.”",
            [("Did you see him?", "Lena Fry"), ("No.", "Tomas Berg")],
        ),
        (  # who says a question, and asks nobody, goes on
            "“Why should we pay?” Ines Prado said.\n\n“We dug the well.”",
            [("Why should we pay?", "Ines Prado"), ("We dug the well.", "Ines Prado")],
        ),
        (  # the mark stays open: no answer
            "“Why should we pay?\n\n“We dug the well,” Ines Prado said.",
            [("Why should we pay? // We dug the well", "Ines Prado")],
        ),
        (  # the article asks, and who has spoken answers
            "Ines Prado drew the plans of the dam. “It leaked from the first day,” she said.\n\n"
            "Would she build it again?\n\n“Not for any money.”",
            [("It leaked from the first day", "Ines Prado"), ("Not for any money.", "Ines Prado")],
        ),
    ],
    "told of": [
        (  # he came up behind her
            "Rosa Lind told the court how Carl Vance followed her home. Vance had been drinking.\n\n"
            "“He came up behind me and put his hand over my mouth.”",
            [
                ("how Carl Vance followed her home", "Rosa Lind"),
                ("He came up behind me and put his hand over my mouth.", "Rosa Lind"),
            ],
        ),
        (
            "Carl Vance was jailed on Friday. Vance attacked Rosa Lind in her own kitchen.\n\n"
            "“He came up behind me. I could not breathe.”",
            [("He came up behind me. I could not breathe.", "Rosa Lind")],
        ),
        (  # who says it of somebody else
            "Carl Vance was jailed on Friday. Vance attacked Rosa Lind in her own kitchen.\n\n“I am sorry for it.”",
            [("I am sorry for it.", "Carl Vance")],
        ),
        (
            "Rosa Lind resigned on Sunday. Her party was stunned.\n\n“Rosa Lind was the only one we trusted.”",
            [("Rosa Lind was the only one we trusted.", None)],
        ),
        (
            "Carl Vance farms six acres in Jos. There is a saying in his village.\n\n“The goat eats where it is tied.”",
            [("The goat eats where it is tied.", None)],
        ),
        ("Carl Vance walked to the gate.\n\n“Keep Out!”\n\nHe turned back.", []),
    ],
    "weighed": [
        (  # who is presented right before, not who has spoken
            "“We are sorry for the delay,” said a spokesman, Tomas Berg.\n\n"
            "Sorry is not the word that 81-year-old Rosa Lind would use.\n\n"
            "“I have queued for this pension three times.”",
            [
                ("We are sorry for the delay", "Tomas Berg"),
                ("I have queued for this pension three times.", "Rosa Lind"),
            ],
        ),
        (  # who has spoken, not a body that has acted since, for it says no “I”
            "Carl Vance said the road was safe.\n\nThe harbour company has closed the pier.\n\n"
            "“I would drive on it myself.”",
            [("the road was safe", "Carl Vance"), ("I would drive on it myself.", "Carl Vance")],
        ),
        (
            "His house of thirty years is gone. Tomas Berg, 70, had left with his wife's ring and a parrot.\n\n"
            "“I took what I could carry.”",
            [("I took what I could carry.", "Tomas Berg")],
        ),
    ],
    "sentence before": [
        (
            "Rosa Lindqvist put down the phone. “They have closed the road.”",
            [("They have closed the road.", "Rosa Lindqvist")],
        ),
        (
            "The hall went quiet. Peter Hollis got to his feet. “I will not sell the farm.”",
            [("I will not sell the farm.", "Peter Hollis")],
        ),
        (
            "Amina Yusuf was furious. “Nobody told us the well was shut.” The village has 300 people.",
            [("Nobody told us the well was shut.", "Amina Yusuf")],
        ),
        (
            "Dentist Hugo Marsh pointed at the empty chairs. “We used to be full by nine.”",
            [("We used to be full by nine.", "Hugo Marsh")],
        ),
        (
            "Carla Nunes has run the bakery since 1998. She wiped the counter. “I never took a holiday.”",
            [("I never took a holiday.", "Carla Nunes")],
        ),
        (
            "Greta Holm folded the letter. “He is not coming back.”",
            [("He is not coming back.", "Greta Holm")],
        ),
        (
            "Snow fell on the square. Samuel Okafor pulled up his collar. “This is nothing. You should see January.”",
            [("This is nothing. You should see January.", "Samuel Okafor")],
        ),
        (
            "Coach Dina Farrell was delighted. “We ran them off the pitch.” City are second.",
            [("We ran them off the pitch.", "Dina Farrell")],
        ),
        (
            "Councillor Ruth Penn nodded at the map. “That field floods every spring.”",
            [("That field floods every spring.", "Ruth Penn")],
        ),
        (
            "Ivan Petrov drives a bus in Malmo. He laughed. “My wife thinks I am mad.”",
            [("My wife thinks I am mad.", "Ivan Petrov")],
        ),
    ],
    "action behind": [
        ("“I have seen worse,” and Lars Berg picked up his bag.", [("I have seen worse", "Lars Berg")]),
        (
            "“We could try again. But I doubt it,” and Hanna Weiss shut the gate, as the rain set in.",
            [("We could try again. But I doubt it", "Hanna Weiss")],
        ),
        (
            "“The boat is gone.” Omar Haddad pointed at the empty quay.",
            [("The boat is gone.", "Omar Haddad")],
        ),
        (
            "“You can’t stop the sea.” Fisherman Joe Tully shrugged and lit a pipe.",
            [("You can’t stop the sea.", "Joe Tully")],
        ),
        ("“We lost everything,” and Lucy Brandt turned to her son.", [("We lost everything", "Lucy Brandt")]),
        (
            "“It will be a long winter,” and Jonas Ek looked up at the hills.",
            [("It will be a long winter", "Jonas Ek")],
        ),
        (
            "“I know every stone here,” and Clare Dunne tapped the wall.",
            [("I know every stone here", "Clare Dunne")],
        ),
        ("“They paid us in flour.” Marta Silva shook her head.", [("They paid us in flour.", "Marta Silva")]),
        ("“Nobody comes any more.” Tom Reilly swept the step.", [("Nobody comes any more.", "Tom Reilly")]),
        ("“We will be back,” and Nils Dahl waved from the deck.", [("We will be back", "Nils Dahl")]),
    ],
    "contrast": [
        (
            "“The deal is fair,” Mark Doyle said.\n\n"
            "Susan Reyes did not agree.\n\n“It robs every pensioner in town.”",
            [("The deal is fair", "Mark Doyle"), ("It robs every pensioner in town.", "Susan Reyes")],
        ),
        (
            "“We had no choice,” said Paula Grant. Neighbour Ken Abbott was less forgiving. “She could have called.”",
            [("We had no choice", "Paula Grant"), ("She could have called.", "Ken Abbott")],
        ),
        (
            "“I feel safe here,” Eva Stern said.\n\n"
            "Her brother Max Stern does not.\n\n“Every week a window is broken.”",
            [("I feel safe here", "Eva Stern"), ("Every week a window is broken.", "Max Stern")],
        ),
        (
            "“Prices will fall,” the minister said.\n\n"
            "Economist Lydia Boone is not so sure.\n\n“Wages have to fall first.”",
            [("Prices will fall", "minister"), ("Wages have to fall first.", "Lydia Boone")],
        ),
        (
            "Mayor Olaf Tveit was blunt. “The bridge is finished.” The town has no other.",
            [("The bridge is finished.", "Olaf Tveit")],
        ),
        (
            "“The school is fine,” Ian Moss said.\n\n"
            "Anna Quill was not convinced.\n\n“My daughter has had four teachers this year.”",
            [
                ("The school is fine", "Ian Moss"),
                ("My daughter has had four teachers this year.", "Anna Quill"),
            ],
        ),
        (
            "“It was a good game,” Leo Brand said. His captain, Will Stokes, was not happy. “We gave it away.”",
            [("It was a good game", "Leo Brand"), ("We gave it away.", "Will Stokes")],
        ),
        (
            "“The water is clean,” said Joan Peters.\n\n"
            "Farmer Abdul Karim has his doubts.\n\n“My goats will not drink it.”",
            [("The water is clean", "Joan Peters"), ("My goats will not drink it.", "Abdul Karim")],
        ),
        (
            "Governor Mary Teale was in no mood to wait. “The lake will be gone by then.”",
            [("The lake will be gone by then.", "Mary Teale")],
        ),
        (
            "“The rules are clear,” Fiona Wade said.\n\n"
            "Lawyer Tariq Aziz begged to differ.\n\n“Nobody can read them.”",
            [("The rules are clear", "Fiona Wade"), ("Nobody can read them.", "Tariq Aziz")],
        ),
    ],
    "signature": [
        (
            "Voices of the week.\n\n"
            "“Our town will rebuild, and it will be stronger.” – Gov. Helen Strand\n\nWork begins in May.",
            [("Our town will rebuild, and it will be stronger.", "Helen Strand")],
        ),
        (
            "Voices of the week.\n\n“The staff did all they could.” -Councillor Roy Bennet\n\nThe ward is shut.",
            [("The staff did all they could.", "Roy Bennet")],
        ),
        (
            "Readers wrote to us.\n\n"
            "“The buses never come on time.” — Lena Fors, nurse\n\nThe city runs 40 buses.",
            [("The buses never come on time.", "Lena Fors")],
        ),
        (
            "Fans spoke after the match.\n\n"
            "“We were robbed in the last minute,” – goalkeeper Pavel Novak.\n\nRovers are third.",
            [("We were robbed in the last minute", "Pavel Novak")],
        ),
        (
            "The port opened on Friday.\n\n“It changes everything for this coast.”\n\n"
            "— Miriam Costa, harbour master\n\nIt cost $80 million.",
            [("It changes everything for this coast.", "Miriam Costa")],
        ),
        (
            "Voices of the week.\n\n"
            "“We thank every firefighter who came.” – Mayor Doris Lund\n\nThe fire burned for two days.",
            [("We thank every firefighter who came.", "Doris Lund")],
        ),
        (
            "Voices of the week.\n\n“The vote was fair.” -Senator Frank Odell\n\nThe count ended at noon.",
            [("The vote was fair.", "Frank Odell")],
        ),
        (
            "Guests wrote in the book.\n\n"
            "“The best soup I have ever had.” — Otto Klein, teacher\n\nThe inn has nine rooms.",
            [("The best soup I have ever had.", "Otto Klein")],
        ),
        (
            "Voices of the week.\n\n“The pitch was a disgrace,” – manager Steve Rowan.\n\nThe cup goes on.",
            [("The pitch was a disgrace", "Steve Rowan")],
        ),
        (
            "The library opened again.\n\n“I learned to read in this room.”\n\n"
            "– Grace Adeyemi, poet\n\nIt has 9,000 books.",
            [("I learned to read in this room.", "Grace Adeyemi")],
        ),
    ],
    "introduced": [
        (
            "The plan was published on Monday.\n\n"
            "Statement by Karin Falk, head of Falk Shipping.\n\n“We have read the plan and welcome it.”",
            [("We have read the plan and welcome it.", "Karin Falk")],
        ),
        (
            "Reactions came at once.\n\n"
            "Ben Carver, The Harbour Times: “A black day for the port.”\n\nIda Moe, on Twitter: “We told you so.”",
            [("A black day for the port.", "Ben Carver"), ("We told you so.", "Ida Moe")],
        ),
        (
            "The board met on Friday.\n\nAnd from Chairwoman Edith Lowe:\n\n“The school stays open.”",
            [("The school stays open.", "Edith Lowe")],
        ),
        (
            "The union answered.\n\nA message from Secretary Paul Dent:\n\n“No member will cross the line.”",
            [("No member will cross the line.", "Paul Dent")],
        ),
        (
            "Critics were divided.\n\nZoe Hart, Evening Star: “A triumph from start to finish.”",
            [("A triumph from start to finish.", "Zoe Hart")],
        ),
        (
            "The club has a new owner.\n\n"
            "Statement from Henrik Juhl, president of the club.\n\n“We will build a team that fights.”",
            [("We will build a team that fights.", "Henrik Juhl")],
        ),
        (
            "Tributes were paid.\n\n"
            "Alan Birch, on Facebook: “The kindest man I knew.”\n\nNora Lim, Valley Radio: “He taught us all.”",
            [("The kindest man I knew.", "Alan Birch"), ("He taught us all.", "Nora Lim")],
        ),
        (
            "The council met.\n\nFrom Councillor Irene Vail:\n\n“The pool will not close.”",
            [("The pool will not close.", "Irene Vail")],
        ),
        (
            "From the desk of Rector Ida Berg\n\n“Lectures are held by candlelight until Friday.”",
            [("Lectures are held by candlelight until Friday.", "Ida Berg")],
        ),
        (
            "“I wept when the yard was shut.”\nTom Ruiz, Retired sailor\n\nThe yard had built boats since 1901.",
            [("I wept when the yard was shut.", "Tom Ruiz")],
        ),
        (
            "“We all wept when it was shut.”\n\nTom Ruiz, 71\n\nThe yard had built boats since 1901.",
            [("We all wept when it was shut.", "Tom Ruiz")],
        ),
        (
            "The yard was shut.\n\n“We all wept.”\n\nStorm Damage\n\nThe yard had built boats since 1901.",
            [("We all wept.", None)],
        ),
        (
            "The dam broke on Sunday.\n\nStatement by Governor Luis Prado.\n\n“We grieve with every family.”",
            [("We grieve with every family.", "Luis Prado")],
        ),
        (
            "The match was drawn.\n\nGus Adler, Daily Sport: “They played like men asleep.”",
            [("They played like men asleep.", "Gus Adler")],
        ),
    ],
    "running": [
        (
            "“The ferry is late again,” Olga Brandt said.\n\n"
            "“I have missed work three times.”\n\nThe line has two ships.",
            [("The ferry is late again // I have missed work three times.", "Olga Brandt")],
        ),
        (
            "Henry Cobb said the mill would have to shut.\n\n“There are no orders. We have waited since June.”",
            [
                ("the mill would have to shut", "Henry Cobb"),
                ("There are no orders. We have waited since June.", "Henry Cobb"),
            ],
        ),
        (
            "Teacher Alma Rios wants a new roof.\n\n"
            "“The rain comes in on the desks.\n\n“We have asked for ten years.”",
            [("The rain comes in on the desks. // We have asked for ten years.", "Alma Rios")],
        ),
        (
            "Victor Haas wrapped up the trial in an hour, finding for the widow.\n\n"
            "“The law could not be plainer.”",
            [("The law could not be plainer.", "Victor Haas")],
        ),
        (
            "Jane Foley told the court she had seen the car.\n\n"
            "“It was red and it did not stop.”\n\nThe trial goes on.",
            [("she had seen the car", "Jane Foley"), ("It was red and it did not stop.", "Jane Foley")],
        ),
        (
            "“The storm took the roof,” Pedro Lima said.\n\n“We slept in the church.”\n\nTwo people were hurt.",
            [("The storm took the roof // We slept in the church.", "Pedro Lima")],
        ),
        (
            "Carl Blom said the port would close. Officials said it could not be sold.\n\n"
            "“A strike will not bring the ships home.\n\n“The town supports the port,” Blom said on Monday.",
            [
                ("the port would close", "Carl Blom"),
                ("it could not be sold", "Officials"),
                ("A strike will not bring the ships home. // The town supports the port", "Carl Blom"),
            ],
        ),
        (
            "Nurse Kate Olsen said the ward was full.\n\n“We had beds in the corridor.”",
            [("the ward was full", "Kate Olsen"), ("We had beds in the corridor.", "Kate Olsen")],
        ),
        (
            "Farmer Hans Vogel wants the wolves gone.\n\n“I lost nine sheep in a week.\n\n“My dog was next.”",
            [("I lost nine sheep in a week. // My dog was next.", "Hans Vogel")],
        ),
        (
            "Sprinter Mia Lund won by a second in the rain.\n\n“I have never run like that.”",
            [("I have never run like that.", "Mia Lund")],
        ),
        (
            "Colin Marsh admitted the bridge was old.\n\n“It was built for carts. Now it carries trucks.”",
            [
                ("the bridge was old", "Colin Marsh"),
                ("It was built for carts. Now it carries trucks.", "Colin Marsh"),
            ],
        ),
    ],
    "without a full stop": [
        (
            "The kiln was shut in May.\n\n“Nobody asked the potters”\n\nOtto Lund, potter\n\nIt had burned since 1880.",
            [("Nobody asked the potters", "Otto Lund")],
        ),
        (
            "The kiln was shut in May.\n\n“They sold the clay from under us”\n\nIt had burned since 1880.",
            [("They sold the clay from under us", None)],
        ),
        ("“I will not sell my goats”\n\n— Rosa Klein, 80", [("I will not sell my goats", "Rosa Klein")]),
        ("The crowd went home. “They play like geese”. Lunt won.", [("They play like geese", None)]),
        ("The choir sang on Sunday.\n\n“The Long Way Home”\n\nIt was written in 1921.", []),
    ],
    "a paragraph that doesn't repeat its mark": [
        (
            "“I will tell you all of it.\n\nThe ship is gone,” Otto Lund said. It had sunk.",
            [("I will tell you all of it. // The ship is gone", "Otto Lund")],
        ),
        (
            '"I will tell you all of it.\n\nThe ship is gone," Otto Lund said. "It sank."',
            [("I will tell you all of it. // The ship is gone // It sank.", "Otto Lund")],
        ),
        (
            "Otto Lund rose. “I have no more to say.\n\nThe ship is gone.” before the widows he wept.",
            [("I have no more to say. // The ship is gone.", "Otto Lund")],
        ),
    ],
    "asked on": [
        (
            "Sergeant Ida Moen spoke of the raid. “He held the key.” Asked by the judge, she said the lamp was lit.",
            [("He held the key.", "Ida Moen"), ("the lamp was lit", "Ida Moen")],
        ),
    ],
    "told of for something else": [
        (
            "“We have nothing but debts.”\n\nPer Holt, 41, was jailed on Monday.",
            [("We have nothing but debts.", None)],
        ),
        (
            "“We have nothing but debts.”\n\nMarta Holt, who leads the village school, lost her house.",
            [("We have nothing but debts.", "Marta Holt")],
        ),
        ("“Why them?”\n\nBishop Per Holt later met the king.", [("Why them?", None)]),
    ],
    "answers in marks": [
        (
            "Ida Moen has built boats for 30 years.\n\nQ: Who taught you?\n\nA: “My aunt did.”\n\nQ: Will you stop?"
            "\n\nA: “Never.”",
            [("My aunt did.", "Ida Moen"), ("Never.", "Ida Moen")],
        ),
    ],
    "no speech": [
        ("The film “The Long Night” won three prizes on Sunday.", []),
        ("Her novels include “Winter Light,” “The Salt Road” and “Home Again.” She lives in Bergen.", []),
        ("The so-called “green zone” was shut. Paul Hill walked home.", []),
        ("The band played “Blue Moon” twice. Anna Bell danced.", []),
        ("The “smart” meter was wrong. Lisa Roe sent it back.", []),
        ("Crowds wore shirts with “Free Tibet.” Police watched.", []),
        ("His first play, “The Open Door,” ran for a year. Carl Munk wrote it at 20.", []),
        ("The ship, known as “Old Betty,” sank on Monday. Nobody was on board.", []),
    ],
}

CONTENT: list[tuple[str, Speech]] = [
    # whole: a clause that a tagger breaks off, what its words include
    (
        "Two guards have since claimed that they had heard when the driver, named as Olav Rist, was shot by a thief.",
        [("they had heard when the driver, named as Olav Rist, was shot by a thief", "Two guards")],
    ),
    (
        "The union said it would take a series of measures to oppose it, including calling for a vote on pay.",
        [("it would take a series of measures to oppose it, including calling for a vote on pay", "union")],
    ),
    # no more: datelines, names in marks, the rest of the sentence
    (
        "Halden (NTB): A fire broke out at the port on Monday and burned for a day, officials said.",
        [("A fire broke out at the port on Monday and burned for a day", "officials")],
    ),
    ("“He took the lot,” said a farmer known as “Stumpy.”", [("He took the lot", "farmer known as “Stumpy")]),
    ("Paula Grant tweeted “This is a farce!” shortly after noon.", [("This is a farce!", "Paula Grant")]),
    # no speech: other senses, conditions, what goes on
    ("The brewery recalled 9,000 bottles over broken glass.", []),
    ("The ministry recalled its ambassador from Oslo.", []),
    ("The mine stays shut as inquiries continue.", []),
    ("The firm will have to pay if the court orders the state to sell its shares.", []),
    ("That is not to say that the plan is bad.", []),
    (
        "Auditors found that the till was empty, and police said that the safe was gone.",
        [("the till was empty", "Auditors"), ("the safe was gone", "police")],
    ),
    # who the source is, and what the article says of it
    ("According to the foreman, Juho Salmi, the roof fell.", [("the roof fell", "Juho Salmi")]),
    (
        "According to the head of the yard, Marek Dudek, two ships will be scrapped.",
        [("two ships will be scrapped", "Marek Dudek")],
    ),
    (
        "Rector Jon Vik said the hall was safe – a claim that masons dispute.",
        [("the hall was safe", "Jon Vik")],
    ),
    ("Rector Jon Vik said the hall was safe — which no mason believes.", [("the hall was safe", "Jon Vik")]),
    (
        "Rector Jon Vik said the hall was safe – he himself has not been inside since May.",
        [("the hall was safe", "Jon Vik")],
    ),
    (
        "Rector Jon Vik said the hall would open in May – a month late.",
        [("the hall would open in May – a month late", "Jon Vik")],
    ),
    ("Skipper Otto Lund sounded tired. “We've lost two nets.”", [("We've lost two nets.", "Otto Lund")]),
    ("The vase, said to be worth a fortune, was broken on Friday.", []),
    ("The headmaster called for a meeting of all parents.", []),
    ("The driver called for an ambulance.", []),
    ("Ida Moen raised the fee, a step that swimmers called cruel.", [("cruel", "swimmers")]),
    (
        "The cooks had not asked about salt, “so nobody can tell,” Ida Moen said.",
        [("The cooks had not asked about salt, “so nobody can tell,”", "Ida Moen")],
    ),
    ("The board met on May 5. According to the minutes, the rector knew.", [("the rector knew", "minutes")]),
]

MODES = [
    ("Schools open on Friday, the mayor said.", "Schools open on Friday"),
    ("Shops close at noon today, the town announced.", "Shops close at noon today"),
    ("The audit highlighted that the pumps had failed.", "the pumps had failed"),
    ("The Supreme Court found that the law was too broad.", "the law was too broad"),
    ("Mrs Tolland emphasised the need to save water.", "the need to save water"),
    ("Envoy Oto Lind underlined the need for more midwives.", "the need for more midwives"),
    ("Auditors found that the tickets were never counted.", "the tickets were never counted"),
    ("Tests indicated that the milk was safe.", "the milk was safe"),
    ("The Harbour Board announced a new pier.", "a new pier"),
    ("Ivy Lott called her rival a liar and the plan a disaster.", "her rival a liar and the plan a disaster"),
]


def said(nlp: Language, text: str, tagger: bool) -> list[Quote]:
    """Give the speech of a text by the whole pipeline."""
    quotes = nlp.get_pipe("newsclaims_quotes")
    before, quotes.tagger = quotes.tagger, tagger
    try:
        doc = nlp(text)
    finally:
        quotes.tagger = before
    return [quote for quote in annotations.read(doc, "quotes", Quote) if quote.mode == "speech"]


def brief(quote: Quote) -> tuple[str, str | None]:
    return " // ".join(span.text for span in quote.content), quote.speaker.name if quote.speaker else None


ALL = [(kind, text, speech) for kind, rows in CASES.items() for text, speech in rows]


@pytest.mark.parametrize("way", ["rules", "tagger"])
@pytest.mark.parametrize(
    ("kind", "text", "speech"), ALL, ids=[f"{kind}: {text[:40]}" for kind, text, _ in ALL]
)
def test_a_quotation_in_marks_is_never_lost(
    nlp: Language, kind: str, text: str, speech: Speech, way: str
) -> None:
    assert sorted(map(brief, said(nlp, text, way == "tagger"))) == sorted(speech)


@pytest.mark.parametrize(
    ("text", "speech"), CONTENT, ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_content_is_whole_and_no_more(nlp: Language, text: str, speech: Speech) -> None:
    assert list(map(brief, said(nlp, text, tagger=True))) == speech


@pytest.mark.parametrize(("text", "content"), MODES)
def test_speech_is_no_attitude(nlp: Language, text: str, content: str) -> None:
    assert [one.content[0].text for one in said(nlp, text, tagger=True)] == [content]


def test_a_quotation_that_nobody_is_shown_to_say_is_kept_without_a_speaker(nlp: Language) -> None:
    (quote,) = said(nlp, "The hall was dark.\n\n“We have lost everything we had.”\n\nRain fell.", tagger=True)
    assert (quote.kind, quote.cue, quote.speaker) == ("direct", None, None)
    assert quote.unresolved


def test_each_feature_of_what_stands_alone_has_a_weight_where_it_was_seen(nlp: Language) -> None:
    """A renamed feature would weigh nothing, and nobody would notice."""
    names = {one for _, text, _ in ALL for one in _features(nlp(text))}
    rare = {name for name in names if name.startswith(("group", "organisation", "subject, 3", "other, 3"))}
    assert names - rare <= alone_weights().keys()


def _features(doc: Doc) -> Iterator[str]:
    class Recording(Speakers):
        def _weighed(self, quote: Quote, weighed: list[Weighed], taken: int | None) -> None:
            seen.extend(name for one in weighed for name in one.given)

    seen: list[str] = []
    Recording(doc, annotations.read(doc, "actors", Actor), annotations.read(doc, "quotes", Quote)).resolved()
    return iter(seen)
