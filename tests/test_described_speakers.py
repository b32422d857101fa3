"""Who is meant by a description: whom a lead leaves unnamed, firms by their kind, people told of anew.

Each case gives a text, words of the quote under test and its speaker; beside each rule stands a pair that it leaves.
"""

import pytest
from spacy.language import Language

from newsclaims.components import annotations
from newsclaims.lexicons import rows
from newsclaims.records import Quote

Cases = list[tuple[str, str, str | None]]

NAMES_BEHIND: Cases = [
    (
        "According to Ada Obi, 34, trade grew. “It is safe now,” says the mother of four who sells fish near Lugo.",
        "It is safe now",
        "Ada Obi",
    ),
    (
        "According to Ada Obi, 34, trade grew. “It is safe now,” says the nurse who treated Tom Hale.",
        "It is safe now",
        "nurse who treated Tom Hale",
    ),
    (
        "Ada Obi read on. Look at the World Drug Report 2014, which says that prices fell.",
        "prices fell",
        "World Drug Report",
    ),
    ("He sued the owners of the mill, who said it was late.", "it was late", "owners of the mill"),
    (
        "She met the leader of the Green Party, who said it was late.",
        "it was late",
        "leader of the Green Party",
    ),
    ("She spoke to a nurse on the ward, who said it was late.", "it was late", "nurse on the ward"),
    ("She met the friends of the singer, who said it was late.", "it was late", "singer"),
    ("She met the brother of Ada Obi, who said it was late.", "it was late", "Ada Obi"),
    ("The workers’ union Forte left. The union said it was late.", "it was late", "Forte"),
    ("Open Hand met. Open Hand said so. The government said it was late.", "it was late", "government"),
    ("The Kremlin met. The Kremlin said no. The government said it was late.", "it was late", "Kremlin"),
    ("The paper’s owner, Kestrel Media, said it was late.", "it was late", "Kestrel Media"),
    ("The paper’s owner, Ada Obi, said it was late.", "it was late", "Ada Obi"),
    (
        "The mayor, Ada Obi, came. The mayor ate. The former mayor said it was late.",
        "it was late",
        "former mayor",
    ),
    ("The mayor, Ada Obi, came. The mayor said it was late.", "it was late", "Ada Obi"),
    (
        "The president said it was late. Opposition leader Ada Obi called it “a sham”.",
        "it was late",
        "president",
    ),
    ("Ada Obi won. Her coach, Tom Hale, sang. The champion said it was late.", "it was late", "Ada Obi"),
    ("Tom Hale, accused of theft, came to court. The defendant said it was late.", "it was late", "Tom Hale"),
    ("Tom Hale denies theft. The defendant said it was late.", "it was late", "Tom Hale"),
    ("Farmers came. Another, Tom Hale, 45, said it was late.", "it was late", "Tom Hale"),
    ("Three nurses came. A third, the nurse Ada Obi, said it was late.", "it was late", "Ada Obi"),
    ("Three nurses came. The second, Ada Obi, said it was late.", "it was late", "Ada Obi"),
    ("Three nurses came. Another, in Lugo, said it was late.", "it was late", "Another"),
    ("Mum-of-three Ada Obi said it was late.", "it was late", "Ada Obi"),
    ("Brother-in-law Tom Hale said it was late.", "it was late", "Tom Hale"),
    ("A mum-of-three said Ada Obi was late.", "Ada Obi was late", "mum-of-three"),
    ("The owner, a retired nurse called Ada Obi, said it was late.", "it was late", "Ada Obi"),
    ("The owner, a friend of Ada Obi, said it was late.", "it was late", "owner"),
    ("A man called Tom Hale said it was late.", "it was late", "Tom Hale"),
    (
        "A man called to the yard by Tom Hale said it was late.",
        "it was late",
        "man called to the yard by Tom Hale",
    ),
    ("“They took the doors.” The woman speaking is Ada Obi, who lives here.", "the doors", "Ada Obi"),
    ("“They took the doors.” The woman speaking is not Ada Obi.", "the doors", "woman speaking"),
    ("Two men want it: Tom Hale and Rob Beck. The former said it was late.", "it was late", "Tom Hale"),
    ("Two men want it: Tom Hale and Rob Beck. The latter said it was late.", "it was late", "Rob Beck"),
    ("The nurse and the cook met. The latter said it was late.", "it was late", "latter"),
    ("Ada Obi and her daughter, Ana Obi, came. “It rained,” the younger Obi said.", "It rained", "Ana Obi"),
    ("Ada Obi and her daughter, Ana Obi, came. “It rained,” the elder Obi said.", "It rained", "Ada Obi"),
    ("Tom Hale, 71, and Rob Hale, 44, came. “It rained,” said Hale junior.", "It rained", "Rob Hale"),
    ("Ada Obi, who uses they/them pronouns, won. “It rained,” they said.", "It rained", "Ada Obi"),
    ("Ada Obi, who likes pronouns, won. “It rained,” they said.", "It rained", None),
    ("“It rained,” she would say. Nurse Ada Obi, who has died aged 90, taught many.", "It rained", "Ada Obi"),
    ("“It rained,” she would say. Nurse Tom Hale, who has died aged 90, taught many.", "It rained", None),
    ("“It is late,” said Law.", "It is late", "Law"),
    ("A law signed in Norway bans night work. It says that firms must pay.", "firms must pay", "law"),
    ("A storm over Norway ended work. It says that firms must pay.", "firms must pay", "Norway"),
    ("Tom Hale read out a letter from the prisoner, Ada Obi: “I plant leeks.”", "plant leeks", "Ada Obi"),
    ("Tom Hale read aloud a note from his mother, Ada Obi: “I plant leeks.”", "plant leeks", "Ada Obi"),
    ("Tom Hale read out a letter about Ada Obi: “I plant leeks.”", "plant leeks", "Tom Hale"),
    (
        "The bridge will open, port minister Tom Hale said, according to the state agency Tarnopress.",
        "will open",
        "Tom Hale",
    ),
    ("Prices will fall, Tom Hale said, according to local media.", "will fall", "Tom Hale"),
    ("Prices are what he said, according to the agency Tarnopress.", "Prices are", "Tarnopress"),
    (
        "Ada Obi, who heads the Bureau of Mines, left. The bureau said it was late.",
        "it was late",
        "Bureau of Mines",
    ),
    (
        "Ada Obi, director of the Bureau of Mines, left. The director said it was late.",
        "it was late",
        "Ada Obi",
    ),
    ("A map was drawn by Tarno's Tide Office. The office said it was late.", "it was late", "Tide Office"),
    (
        "One, 23, who spoke only if known by his first name, Wilmer, said it was late.",
        "it was late",
        "Wilmer",
    ),
    ("Tom Hale, betrayed by Ada Obi and Rob Beck, says they will pay.", "they will pay", "Tom Hale"),
    ("Tom Hale was asked by Ada Obi and Rob Beck, who said it was late.", "it was late", "Rob Beck"),
    (
        "The letter was signed by Ada Obi and Rob Beck and says the dam is unsafe.",
        "the dam is unsafe",
        "letter",
    ),
    ("Amnesty for Whales said the quota was late.", "the quota was late", "Amnesty for Whales"),
    ("Minister for Fish Ada Obi said the quota was late.", "the quota was late", "Ada Obi"),
    (
        "In a statement read to the court by her sister, Pia Lund, the victim, Ada Obi, said she could not work.",
        "she could not work",
        "Ada Obi",
    ),
    ("Many doubt Ada Obi's choice to print it “as it was first dreamt.”", "first dreamt", "Ada Obi"),
    ("The judges praised Ada Obi's plan to “plant a tree for every child.”", "plant a tree", "Ada Obi"),
    ("Few believed Ada Obi's claim that he was “a thief.”", "a thief", "Ada Obi"),
    ("Tom Hale branded Ada Obi's move to sell it “a shame.”", "a shame", "Tom Hale"),
    ("Tom Hale reiterated Ada Obi's position that he was “a thief.”", "a thief", "Tom Hale"),
    ("Tom Hale said that Ada Obi's choice to close was “a shame.”", "a shame", "Tom Hale"),
    ("Ada Obi MP said it was late.", "it was late", "Ada Obi"),
    ("The Obi RN, a ship, sank. Ada Obi KC, the coroner, said it was late.", "it was late", "Ada Obi"),
    ("Ada Cole’s bottom line was the right one: “Anyone who lies is unfit.”", "Anyone who lies", "Ada Cole"),
    ("Ada Cole’s sister stood up: “Anyone who lies is unfit.”", "Anyone who lies", "Ada Cole’s sister"),
    ("Called a “violent game” by its makers, Thumper is fun.", "violent game", "its makers"),
    ("Ada Cole called Thumper a “violent game” by Tuesday.", "violent game", "Ada Cole"),
]

LEADS: Cases = [
    (
        "Ontario's health minister says he regrets calling nurses lazy.\n\nTom Hale made the comment on Saturday.",
        "calling nurses lazy",
        "Tom Hale",
    ),
    (
        "It rained.\n\nSomewhere at the back, a colleague from a daily whispered: “Is this "
        "it?”\n\nTom Hale plays Mike.",
        "Is this it",
        "colleague from a daily",
    ),
    (
        "A nurse said a patient had lied to her.\n\nTom Hale was seen on Saturday.",
        "a patient had lied to her",
        "nurse",
    ),
    (
        "A MUSEUM boss told members that a brooch had gone.\n\nDr Ada Obi, 56, took a bus.\n\n"
        "“When?” asked chairman Rob Beck.",
        "a brooch had gone",
        "Ada Obi",
    ),
    (
        "A coroner has ruled that a walker drowned.\n\nAda Obi, 24, died in May.\n\nCoroner Rob "
        "Beck spoke on Monday.",
        "a walker drowned",
        "Rob Beck",
    ),
    (
        "Rob Beck left on Monday.\n\nA researcher who follows labour issues warned that the hours were long. "
        "“The body doesn't read the clock,” said Dr Ada Obi of the Heat Lab.",
        "the hours were long",
        "Ada Obi",
    ),
    (
        "Rob Beck left on Monday.\n\nA researcher who follows labour issues warned that the hours were long. "
        "“The body doesn't read the clock,” said Ada Obi, a welder.",
        "the hours were long",
        "researcher who follows labour issues",
    ),
    (
        "Rob Beck left on Monday.\n\nA spokesman for the Weavers' Forum confirmed that wages had "
        "risen. “That will do,” "
        "said the spokesman, Tom Hale.",
        "wages had risen",
        "Tom Hale",
    ),
    (
        "Rob Beck left on Monday.\n\nA student said that the hall had been shut. “I never shut it,” Tom Hale replied.",
        "the hall had been shut",
        "student",
    ),
    (
        "Rob Beck left on Monday.\n\nA customer complained that the soup was cold. “We are sorry,” Tom Hale said.",
        "the soup was cold",
        "customer",
    ),
    (
        "A shopkeeper said he feared for his life.\n\nTom Hale walked in with a knife on Saturday.",
        "he feared for his life",
        "shopkeeper",
    ),
    (
        "The ministry, which identified the firm as Tokri Ltd, said that the lease was void.",
        "the lease was void",
        "ministry",
    ),
    (
        "An officer, who identified the victim as Ada Obi, said that it was late. Ada Obi was 40.",
        "it was late",
        "officer",
    ),
    (
        "A nurse, identified only as Ada Obi, said that it was late. Ada Obi has left.",
        "it was late",
        "Ada Obi",
    ),
    (
        "Rob Beck left on Monday.\n\nA nurse said that the ward was full. “We have enough beds,” Tom Hale insisted.",
        "the ward was full",
        "nurse",
    ),
    (
        "A teacher said she had warned the school.\n\nTom Hale, 17, broke a window on Saturday.",
        "she had warned the school",
        "teacher",
    ),
    (
        "A teacher said he had warned the school.\n\nTom Hale, 37, wrote to it on Saturday.",
        "he had warned the school",
        "Tom Hale",
    ),
]
"""Who is described first and named below."""

LATER: Cases = [
    # the next to speak, of an office that a broad word is for; not who speaks after somebody else
    (
        "A harbour official said the quay would shut.\n\n“The piles are rotten,” Ada Obi, deputy head of the Tide "
        "Office, told reporters.",
        "the quay would shut",
        "Ada Obi",
    ),
    (
        "A harbour official said the quay would shut.\n\nFishermen said it was sound.\n\n“The piles are rotten,” "
        "Ada Obi, deputy head of the Tide Office, told reporters.",
        "the quay would shut",
        "harbour official",
    ),
    (
        "A harbour official said the quay would shut.\n\n“I will miss it,” Ada Obi, a ferry cook, told reporters.",
        "the quay would shut",
        "harbour official",
    ),
    (
        "A Danish diplomat said nobody was missing.\n\nThe Peruvian ambassador, Ada Obi, said she was glad.",
        "nobody was missing",
        "Danish diplomat",
    ),
    # by the same noun: of the same body, or of none that is told; none where one more comes in
    (
        "The ferry is late, a Kestrel spokeswoman said.\n\nPassengers said it had been late all week. "
        "Some said they would swim.\n\n“We are sorry,” Kestrel spokeswoman Ada Obi told reporters.",
        "The ferry is late",
        "Ada Obi",
    ),
    (
        "The ferry is late, a Kestrel spokeswoman said.\n\n“Nobody is hurt,” hospital spokeswoman Ada Obi told "
        "reporters.",
        "The ferry is late",
        "Kestrel spokeswoman",
    ),
    (
        "Lugo has two ferries.\n\nBoth leaked in May.\n\nA spokesman for the pier in Lugo said they were dry again.\n\n"
        "The spokesman Tom Hale said he knew nothing of eels.",
        "they were dry again",
        "Tom Hale",
    ),
    (
        "Nato sent tents on Monday, an alliance spokesman said.\n\n“They are dry,” Nato spokesman Lieutenant Colonel "
        "Tom Hale told reporters.",
        "Nato sent tents",
        "Tom Hale",
    ),
    # headlines, and those whom the lead brings in again
    (
        "Lugo nurse recalls flood\n\nA Lugo nurse who sat on a roof all night said she had sung.\n\n“I know forty "
        "hymns,” Ada Obi, 51, a nurse at the mission, told reporters.",
        "flood",
        "Ada Obi",
    ),
    (
        "A former warden told the court that the dam had leaked.\n\nTom Hale said he had filled it with straw.",
        "the dam had leaked",
        "Tom Hale",
    ),
    # whose name ends a title
    (
        "Head of the Tide Office (TO) Ada Obi said it was late. President Tom Hale slept.",
        "it was late",
        "Ada Obi",
    ),
    # who is described with a name inside a clause isn't that name
    (
        "A vet who once treated the grey horse of Duke Tom Hale said it was late.",
        "it was late",
        "vet who once treated the grey horse of Duke Tom Hale",
    ),
    (
        "Home Minister Tom Hale came with Prime Minister Ada Obi. The prime minister said it was late.",
        "it was late",
        "Ada Obi",
    ),
    # bodies: the next to speak, or whose spokesman is; no agency that tells of it
    (
        "A river charity said on Monday that the weir was unsafe.\n\n“It hums,” the charity said in a statement.\n\n"
        "The Otter Trust said a third of the piles were gone.",
        "the weir was unsafe",
        "Otter Trust",
    ),
    (
        "The largest growers' union in Tarno said on Monday it would strike.\n\nTom Hale, spokesman for the Orchard "
        "Workers' League, said the frost was no excuse.",
        "it would strike",
        "Orchard Workers' League",
    ),
    (
        "A river charity warned on Monday that the weir was unsafe.\n\nThe news agency Tarnopress said it had seen the "
        "letter.",
        "the weir was unsafe",
        "river charity",
    ),
    # who is at court is told by the case
    (
        "Tom Simpson said eels were back.\n\nThe judge in the civil trial said they were fat.",
        "they were fat",
        "judge in the civil trial",
    ),
    # one more isn't the one before
    (
        "A teacher said the roof leaked.\n\n“It is old,” said another teacher, Ola Friis.",
        "the roof leaked",
        "teacher",
    ),
    # who is told of in a clause doesn't come between
    (
        "Tasha Bell has revealed she wept in the lift after her exit – and hit back at trolls who branded her "
        "“wooden”.\n\nThe former Tarn Road star, 34, fell out with Luca Finn on Sunday.\n\n“I cried, I won't lie,” the "
        "actress told the Tarn Courier.",
        "I cried, I won't lie",
        "Tasha Bell",
    ),
    # whose mill it is isn't told by the place that its name is
    (
        "Nordbeer, which owns five plants, spoke on Monday. Its mill at Karlst will close.\n\n"
        "The company said 200 jobs would go.",
        "200 jobs would go",
        "company",
    ),
    # the body that has spoken by the noun since
    (
        "The Tarn Water Ministry said eels were back. The weir is shut, the finance ministry said.\n\n"
        "The ministry said they were fat.",
        "they were fat",
        "finance ministry",
    ),
    (
        "The finance ministry said the weir was shut. The Tarn Water Ministry said eels were back.\n\n"
        "The ministry said they were fat.",
        "they were fat",
        "Tarn Water Ministry",
    ),
    # papers
    (
        "The Harbour Herald said eels were back.\n\nThe weir is shut, state radio said. It said they were fat.",
        "they were fat",
        "state radio",
    ),
    (
        "Eels are back, the official Tarn Courier newspaper said. Lugo said nothing.\n\nThe newspaper said they were "
        "fat.",
        "they were fat",
        "official Tarn Courier newspaper",
    ),
    (
        "The Harbour Herald said eels were back.\n\nThe paper said they were fat.",
        "they were fat",
        "Harbour Herald",
    ),
    (
        "The Tide Office published a paper on eels.\n\nThe paper said they were fat.",
        "they were fat",
        "Tide Office",
    ),
]
"""Who is left unnamed at first and named below by what they are."""

BODIES: Cases = [
    (
        "Tokri raised $90m from investors led by Banyan Peak. The firm said that it would grow.",
        "it would grow",
        "Tokri",
    ),
    (
        "Land papers seen by the Advertiser name the buyer as Greenacre Strategic Ltd, of Leeds. "
        "The firm said that it was late.",
        "it was late",
        "Greenacre Strategic Ltd",
    ),
    (
        "Members of the Alliance of Emergency Staff backed a strike.\n\nThe union said that nights were too long.",
        "nights were too long",
        "Alliance of Emergency Staff",
    ),
    (
        "Ada Obi told the Northshire Courier that she ran.\n\nThe agency said that it was late.",
        "it was late",
        "agency",
    ),
    (
        "The National Vehicle Bureau has had 40 complaints.\n\nThe automaker said that it was late.",
        "it was late",
        "automaker",
    ),
    ("Tokri will shut forty shops. The union said that it would strike.", "it would strike", "union"),
    ("Tokri Airlines was hacked in May. The agency said that it was late.", "it was late", "agency"),
    ("FEMA said that it had sent trucks. The agency said that it was late.", "it was late", "FEMA"),
    ("Tokri shut the pipeline. The contractor said that it was late.", "it was late", "contractor"),
    ("GMB called off its strike. The union said it was late.", "it was late", "GMB"),
    ("Il Faro daily has a new owner. The paper said it was late.", "it was late", "Il Faro"),
    (
        "Kids for Whales met. Action for Whales said it was late. It said nobody came.",
        "nobody came",
        "Action for Whales",
    ),
    (
        "The chief of Tarn Motors told the Gulf Ledger that it was early. The manufacturer said it was late.",
        "it was late",
        "Tarn Motors",
    ),
    (
        "Ericsson won an order from Telstra and Optus on Monday.\n\nThe company said it was late.",
        "it was late",
        "Ericsson",
    ),
    (
        "Tarnex PLC rose. The British paper, packaging and publishing concern said it was late.",
        "it was late",
        "British paper",
    ),
    (
        "TOKYO (Kanto Wire) — A fire broke out in a mill in May.\n\nThe company said it was late.",
        "it was late",
        "company",
    ),
    ("Lugo Constabulary said it was late. Police said that Hill ran.", "Hill ran", "Lugo Constabulary"),
]
"""Which firm or union is meant by its kind."""

PEOPLE: Cases = [
    (
        "Ricky Hale, 24, had popped in for chips when he saw the rat.\n\n“I thought it was the "
        "beer,” said the scaffolder.",
        "I thought it was the beer",
        "Ricky Hale",
    ),
    (
        "Tom Hale has 212 wickets. As he left, a small boy asked him whether he would "
        "retire.\n\n“Ask my mother,” said "
        "the fast bowler.",
        "Ask my mother",
        "Tom Hale",
    ),
    (
        "Ben Hale made 132. He gave one chance.\n\n“I heard Jonno say, ‘That's his one,’” the wicketkeeper said.",
        "I heard Jonno say",
        "Ben Hale",
    ),
    (
        "A farmer, Tom Hale, came to Lugo on Monday.\n\nThe Chief Minister said that it was late.",
        "it was late",
        "Chief Minister",
    ),
    (
        "Pratibha, 17, has topped the list. Her father Ram owns a boat; her mother Eve dries fish.\n\n“I cried and "
        "then I was hungry,” the topper said.",
        "I cried and then I was hungry",
        "Pratibha",
    ),
    (
        "Guide Ada Obi has carried a Danish trekker, Britt Holm, for two days. Holm has a new hip.\n\n“I had to lose "
        "12 kilos,” the Dane joked.",
        "I had to lose 12 kilos",
        "Dane",
    ),
    (
        "Mayor Ricky Hale had popped in on Monday.\n\n“I thought it was the rain,” said the scaffolder.",
        "I thought it was the rain",
        "scaffolder",
    ),
    (
        "Governor Tom Hale opened the fair. Farmers came with goats.\n\n“I cried and then I was hungry,” the topper "
        "said.",
        "I cried and then I was hungry",
        "topper",
    ),
    ("Ada Obi sells fish. The vendor said it was late.", "it was late", "vendor"),
    (
        "A scientist said it was late.\n\n“It is over,” Dr Ola Friis from Lugo University said.",
        "it was late",
        "scientist",
    ),
    (
        "The court heard from Ben Hale. Hale said that he ran. Judge Ada Obi listened. The witness said it was dark.",
        "it was dark",
        "Ben Hale",
    ),
]
"""Of whom something new is told."""

OFFICES: Cases = [
    (
        "Nigeria's President Ada Obi came. Minister Tom Hale ate. The head of state said it was late.",
        "it was late",
        "Ada Obi",
    ),
    (
        "Nigeria's Prime Minister Ada Obi came. Judge Tom Hale ate. The head of government said it was late.",
        "it was late",
        "Ada Obi",
    ),
    (
        "Nigeria's President Ada Obi came. Minister Tom Hale ate. The head of the union said it was late.",
        "it was late",
        "head of the union",
    ),
    (
        "The Municipal Chief Executive, Hon. Isaac Otoo, rejected the claims.\n\n“I am sorry,” the MCE added.",
        "I am sorry",
        "Isaac Otoo",
    ),
    (
        "“We wait,” said Dr Ada Obi, Chief Medical Officer at Tarno. “We hope,” she added.",
        "We hope",
        "Ada Obi",
    ),
    ("The MP for Stone Deane, Howell Price, said it was late.", "it was late", "Howell Price"),
    (
        "Its National President, Comrade Ishaya Dogo, came on Monday with Tom Hale.\n\n“We are no "
        "fools,” the president "
        "added.",
        "We are no fools",
        "Ishaya Dogo",
    ),
    (
        "Office spokesperson Ambassador Rana Mirza came on Monday with Tom Hale. The spokesperson "
        "said that it was late.",
        "it was late",
        "Rana Mirza",
    ),
    (
        "The Police Public Relations Officer, DSP Grace Salihu, thanked the group. The police image maker said that "
        "it was late.",
        "it was late",
        "Grace Salihu",
    ),
    (
        "Tom Hale was not asked to plead when he appeared before Lugo magistrates. He was with Rob "
        "Beck.\n\nThe accused "
        "told the court that it was late.",
        "it was late",
        "Tom Hale",
    ),
    (
        "Agnes Hale, 82, told the court that she had kept the bird. Cross-examined by Fiona Beck "
        "KC, she agreed.\n\n“You "
        "turn up the telly,” said the witness.",
        "You turn up the telly",
        "Agnes Hale",
    ),
    (
        "Wilma Wolf spoke to Hileni Shikongo-Boois, who runs a cannery.\n\nWW: Who told you?\n\nHSB: I do.\n\n"
        "WW: Will you list?\n\nHSB: Not before the kettle works.\n\nWW: And then?\n\nHSB: We will see.",
        "Not before the kettle works",
        "Hileni Shikongo-Boois",
    ),
    (
        "Tom Hale fled to Kenya before the trial. The witness said that it was late.",
        "it was late",
        "witness",
    ),
    (
        "Lawyer Ada Obi told the court that her client was ill. The witness said that it was late.",
        "it was late",
        "witness",
    ),
    (
        "Prosecutor Ada Obi faced the court on Monday. The defendant said that it was late.",
        "it was late",
        "defendant",
    ),
    (
        "Mayor Ada Obi said that the bridge was new. The witness said that it was late.",
        "it was late",
        "witness",
    ),
]
"""By offices, courts and initials."""


TOPICS: Cases = [
    # where somebody posts, and whom they speak to
    ("In a post on Facebook, the club wrote that Hale was gone.", "Hale was gone", "club"),
    ("Hale spoke to the BBC. The club said he would stay.", "he would stay", "club"),
    ("Velsa Corp. posted on Facebook on Monday. The company said it was late.", "it was late", "Velsa Corp."),
    ("Facebook will cut 400 jobs. The company said it was late.", "it was late", "Facebook"),
    # whom the paragraph names alone, where no firm is spoken about; whom the article names most, where none is near
    (
        "People compared it with fish of Ulm Ltd. in May.\n\nA Tarnbank Ltd. spokeswoman was silent on prices. "
        "The company also said costs were lower.",
        "costs were lower",
        "Tarnbank Ltd.",
    ),
    (
        "Fares at Tarnbank Ltd. are high. People know Tarnbank Ltd. and ask Tarnbank Ltd. often; few know Ulm Ltd.\n\n"
        "It rained.\n\nIt snowed.\n\nIt rained again.\n\nOn Monday the company said fares would rise.",
        "fares would rise",
        "Tarnbank Ltd.",
    ),
    (
        "Tarnbank Corp. said owners backed its purchase by Weidekroon Ltd. of Lugo.\n\n"
        "The thrift holding company said the sale would end in May.",
        "the sale would end",
        "Tarnbank Corp.",
    ),
    (
        "Alm Corp. rose after the Harbour Insurance Corp. approved its plan.\n\n"
        "Ulm Medical fell 4 to 15. The company said sales would be late.",
        "sales would be late",
        "Ulm Medical",
    ),
    (
        "Alm Corp. agreed to buy Ulm Ltd. in May. Ulm is a holding company for Tarn Inc.\n\n"
        "Alm lends tents. The sale needs a vote, the company said.",
        "The sale needs a vote",
        "Alm Corp.",
    ),
    (
        "Kestrel Corp. fell. The steel concern said sales would be late.",
        "sales would be late",
        "Kestrel Corp.",
    ),
    ("Kestrel Corp. fell. The concern said sales would be late.", "sales would be late", "concern"),
    (
        "Kestrel Corp. fell.\n\nWeidegard slid after the shoe store operator said sales would be late.",
        "sales would be late",
        "shoe store operator",
    ),
]
"""Firms by their trade, by what the paragraph or the sentence before is about; nobody where that is a name unknown."""

TWO: Cases = [
    ("Ben Hale met Tom Finn in Lugo. The two men said it was late.", "it was late", "Ben Hale and Tom Finn"),
    (
        "Alm Corp. was merged into Ulm Corp. after a meeting of owners, the companies said.",
        "was merged into",
        "Alm Corp. and Ulm Corp.",
    ),
    ("Three companies bid. Alm Corp. outbid Ulm Corp., the companies said.", "outbid", "companies"),
    ("Nordbank said it was early. The companies said it was late.", "it was late", "companies"),
    (
        "Sen. Ana Souza (R-Lugo) and Sen. Tom Hale sent a letter. It was long. The two lawmakers said it was late.",
        "it was late",
        "Ana Souza and Tom Hale",
    ),
    (
        "Bob Friis and his brother Al Friis came. The brothers said it was late.",
        "it was late",
        "Bob Friis and Al Friis",
    ),
    ("Bob Friis and Al Hale came. The brothers said it was late.", "it was late", "brothers"),
    (
        "Foreign Minister Ana Souza and Finance Minister Tom Hale met. The ministers said it was late.",
        "it was late",
        "Ana Souza and Tom Hale",
    ),
    ("Tom Hale and Ana Souza read to ministers. The ministers said it was late.", "it was late", "ministers"),
]
"""Two who were named together or by one sentence, and those of whom more have come in or who aren't called so."""

WHOSE_TITLE: Cases = [
    ("“It is,” said the mayor. Tom Hale, 54, left. The mayor said it was late.", "it was late", "mayor"),
    ("“It is,” said Insp. Ida Hale. The inspector said it was late.", "it was late", "Ida Hale"),
    ("“It is,” said Capt. Ida Hale. The captain said it was late.", "it was late", "Ida Hale"),
    ("“It is,” said Supt. Ida Hale. The superintendent said it was late.", "it was late", "Ida Hale"),
    ("Tom Hale, 34, a bus driver, came. The driver said it was late.", "it was late", "Tom Hale"),
    ("Tom Hale (34), a bus driver, came. The driver said it was late.", "it was late", "Tom Hale"),
    ("Tom Hale, 34, of Lugo, a bus driver, came. The driver said it was late.", "it was late", "Tom Hale"),
    ("Tom Hale, 34, and a bus driver came. The driver said it was late.", "it was late", "driver"),
    (
        "“It is,” said prosecutor Ida Hale. Mayor Al Rull left. His lawyer said it was late.",
        "it was late",
        "His lawyer",
    ),
    (
        "Prosecutor Ida Hale said Al Rull had lied. Rull's lawyer said it was late.",
        "it was late",
        "Rull's lawyer",
    ),
    (
        "Ada Obi, an economist, expects a fall. The analyst said it was late. Al Friis, an analyst, disagrees.",
        "it was late",
        "Ada Obi",
    ),
    (
        "“It is,” said lawyer Ida Hale. Mayor Al Rull left. His lawyer said it was late.",
        "it was late",
        "Ida Hale",
    ),
    (
        "An unidentified official said it was late.\n\n“It is,” said Shams Huda, an official.",
        "it was late",
        "unidentified official",
    ),
    ("An official said it was late.\n\n“It is,” said Shams Huda, an official.", "it was late", "Shams Huda"),
]
"""Titles of whom a sentence ends with, those behind an age, a prosecutor, who is nobody's, and who isn't named."""

KINDS: Cases = [
    ("The Committee on Funds met. But the apex bank said it was late.", "it was late", "apex bank"),
    (
        "Karoo Basket will close, the food retailer said. Ulm Ltd. left. The retailer said it was late.",
        "it was late",
        "Karoo Basket",
    ),
    ("Labour left on Monday. The retailer said it was late.", "it was late", "retailer"),
    (
        "Karoo Basket will close, the firm said. Ulm Ltd. left. The firm said it was late.",
        "it was late",
        "Ulm Ltd.",
    ),
    (
        "Spain is far. The sea is rough. The ministry of fish gave licences. It said it was late.",
        "it was late",
        "ministry",
    ),
    (
        "The wells in this corner of Chaiya dried up after a firm came. The company said it was late.",
        "it was late",
        "company",
    ),
]
"""A committee is no bank, a party no retailer; a retailer stays one where others come in; parts are of places."""

APPOSED: Cases = [
    ("Her husband, the former mayor Tom Hale, said it was late.", "it was late", "Tom Hale"),
    ("His co-author, the Lugo economist Tom Hale, said it was late.", "it was late", "Tom Hale"),
    ("Her lawyer, the Lugo firm Hale & Co, said it was late.", "it was late", "Her lawyer"),
    (
        "Nordbank plans a pipe to Ulm Air for green gas.\n\nIt will run along the coast, the firm said on Monday.\n\n"
        "The line would be the first of its kind in the region, and the ports would need to be built anew.\n\n"
        "A study of the route began in May and will end next year.\n\n"
        "Nordbank has about six plants that are to be linked to Ulm Air by a road.\n\n"
        "“You need roads to the mines,” minister of mines and energy Tom Hale told The Lugo Times last month.",
        "You need roads to the mines",
        "Tom Hale",
    ),
]
"""Names in apposition behind an article and a place, and behind an office with "and"."""

NATIONS: Cases = [
    (
        "President Amina Diallo met Ola Friis. Ola Friis laughed. The French president said it was late.",
        "it was late",
        "French president",
    ),
    (
        "Amina Diallo, president of France, met Prime Minister Ola Friis. He laughed. "
        "The French president said it was late.",
        "it was late",
        "Amina Diallo",
    ),
    (
        "President Amina Diallo said it was early. Tom Hale, chief of the Peruvian Trade Section, came. "
        "The Peruvian leader said it was late.",
        "it was late",
        "Amina Diallo",
    ),
    (
        "Senator Tom Hale said it was early.\n\nSenator Rob Beck came by. Walking in, the senator said it was late.",
        "it was late",
        "Rob Beck",
    ),
]
"""Offices with their nations, and by whom the paragraph is about."""


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    LEADS
    + LATER
    + BODIES
    + PEOPLE
    + OFFICES
    + NAMES_BEHIND
    + TOPICS
    + TWO
    + WHOSE_TITLE
    + KINDS
    + APPOSED
    + NATIONS,
)
def test_who_is_described(nlp: Language, text: str, words: str, speaker: str | None) -> None:
    quotes = annotations.read(nlp(text), "quotes", Quote)
    said = [quote for quote in quotes if words in " ".join(span.text for span in quote.content)]
    assert [quote.speaker.name if quote.speaker else None for quote in said[:1]] == [speaker]


@pytest.mark.parametrize("row", rows("broad_roles"), ids=lambda row: row["noun"])
def test_broad_roles(nlp: Language, row: dict[str, str]) -> None:
    text = row["example"].replace(" | ", "\n\n").replace("Ana Souza", "Priya Raman")
    first, *_ = annotations.read(nlp(text), "quotes", Quote)
    assert first.speaker is not None
    assert first.speaker.name == "Priya Raman"
