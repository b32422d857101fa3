# ruff: noqa: E501  (a paragraph is a line)
"""Whole pages of many newsrooms' shapes: what each paragraph is, and what the page says about its article.

Each page is written as its paragraphs, `kind| text`; the program sees the texts alone, `join` between them. All of
it is invented.
"""

from typing import NamedTuple

import pytest

from newsclaims.articles import from_text


class Page(NamedTuple):
    lines: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    join: str = "\n\n"


PAGES = {
    "wire copy": Page(
        """
headline| Baltic ministers agree on shared grid
byline| By Maria Lopez and John Carter
body| RIGA, Dec 2 (Reuters) - Energy ministers of three Baltic states agreed on Tuesday to run one power grid, they said in a statement.
body| "This is the end of a long road," Latvia's minister told reporters.
body| The plan costs 1.6 billion euros.
contributor| (Reporting by Maria Lopez; Editing by John Carter)
""",
        title="Baltic ministers agree on shared grid",
        outlet="Reuters",
        byline=("Maria Lopez", "John Carter"),
        dateline="RIGA",
    ),
    "wire copy, credit in the last paragraph's line": Page(
        """
body| KYIV, Ukraine (AP) — Engineers restored power to the city on Tuesday after a night of strikes, officials said.
body| "Nobody slept," said Olena Koval, a nurse.
""",
        outlet="AP",
        dateline="KYIV, Ukraine",
    ),
    "agency with a yearless date": Page(
        """
headline| Senate passes spending bill
body| Washington, Nov 3 (AFP) - The Senate passed a spending bill on Monday after weeks of talks.
body| The vote was 61 to 38.
contributor| - With inputs from agencies
""",
        title="Senate passes spending bill",
        outlet="AFP",
        dateline="Washington",
    ),
    "broadcaster": Page(
        """
headline| Storm cuts power to thousands in north
byline| Maria Lopez
role| Environment correspondent
date| Published 2 December 2025, 09:21 GMT
social| Share
social| Save
caption| Image source, Agency Pictures
caption| Image caption,
caption| Waves broke over the harbour wall in Seaham on Monday night.
body| About 12,000 homes were without power on Tuesday morning after a storm crossed the north of England.
body| The network operator said it expected to reconnect most of them by the evening.
subhead| What happens next?
body| A second storm is forecast for Thursday, the Met Office said.
related| Related topics
related| Severe weather
related| Northern England
""",
        title="Storm cuts power to thousands in north",
        published="2025-12-02",
        byline=("Maria Lopez",),
    ),
    "tabloid with links between the paragraphs": Page(
        """
section| Exclusive
headline| FURY AS COUNCIL SCRAPS CHRISTMAS LIGHTS
standfirst| Residents say they were never asked about the decision, which saves just £4,000.
byline| By Ann Berg, Political Editor
date| Published: 10:01, 28 Nov 2025 | Updated: 12:44, 28 Nov 2025
comments| 12 comments
body| Furious residents have slammed a council for scrapping its Christmas lights.
related| READ MORE: Town that kept its lights on for a century
body| Shopkeeper Tom Hill, 61, said: "It's a disgrace."
advertisement| Advertisement
body| The council said that it had "no choice" after its grant was cut.
social| Follow us on Facebook and Instagram
related| Most read
related| Ten gifts under £20
related| The pub that sank
""",
        title="FURY AS COUNCIL SCRAPS CHRISTMAS LIGHTS",
        published="2025-11-28",
        byline=("Ann Berg",),
    ),
    "quality paper with an email box amid the text": Page(
        """
headline| Glaciers are losing ice faster than models expected
standfirst| Satellite record shows that losses doubled within two decades, with the Alps among the worst hit
byline| Maria Lopez in Geneva
date| Tue 2 Dec 2025 05.00 GMT
social| Share
body| The world's glaciers lost twice as much ice in the last decade as in the one before it, a study has found.
body| The authors looked at 20 years of satellite images.
newsletter| Sign up to Down Here
newsletter| Our weekly briefing brings you the stories of the planet, straight to your inbox.
newsletter| after newsletter promotion
body| "The numbers are worse than we feared," said the lead author, Prof Jens Falk.
""",
        title="Glaciers are losing ice faster than models expected",
        published="2025-12-02",
        byline=("Maria Lopez",),
    ),
    "magazine": Page(
        """
section| The Big Read
headline| The town that bet everything on lithium
standfirst| Five years ago, a mine promised to save a valley. Then the price fell.
byline| Words by Ann Berg
read_time| 14 min read
body| At the end of the road, behind a gate that nobody locks any more, stands the plant that was to save the valley.
body| It was never switched on.
separator| * * *
body| The story begins with a geologist, a pickup and a bad map.
author_bio| Ann Berg is a contributing writer who covers energy. She lives in Oslo.
""",
        title="The town that bet everything on lithium",
        byline=("Ann Berg",),
    ),
    "live blog": Page(
        """
live| Live
headline| Budget day: chancellor to speak at noon
standfirst| Follow the latest from Westminster as the chancellor sets out her spending plans.
date| Updated 26 November 2025 10:24 GMT
time| 10:24
subhead| Chancellor leaves Downing Street
body| The chancellor has left Downing Street with the red box, our reporter in Westminster says.
time| 10:15
body| The pound rose by 0.2% against the dollar in early trading.
""",
        title="Budget day: chancellor to speak at noon",
        published="2025-11-26",
    ),
    "press release": Page(
        """
section| For immediate release
headline| Harbour Energy to build 400 MW wind farm off Esbjerg
date| 2 December 2025
body| Esbjerg, 2 December 2025 – Harbour Energy today announced that it will build a 400 MW wind farm off the coast of Jutland.
body| "This is a milestone for the region," said chief executive Lise Holm.
end_mark| -ENDS-
press_contact| For further information, please contact:
press_contact| Press office, Harbour Energy
contact| Email: press@example.org
press_contact| About Harbour Energy
press_contact| Harbour Energy develops, builds and operates wind farms in six countries and employs 900 people.
""",
        title="Harbour Energy to build 400 MW wind farm off Esbjerg",
        published="2025-12-02",
        outlet="Harbour Energy",
        dateline="Esbjerg",
    ),
    "transcript": Page(
        """
headline| Transcript: the minister on the strike
body| INTERVIEWER: Minister, when will the trains run again?
body| MINISTER: They will run on Friday. We have an agreement on 3.2%.
body| INTERVIEWER: Thank you very much for that.
""",
        title="Transcript: the minister on the strike",
        join="\n",
    ),
    "local news with advertisements": Page(
        """
navigation| Skip to main content
section| Home > News > Local
headline| New bridge over the Aire to open in spring
date| 3rd November 2025
byline| By Tom Hill
role| Local Democracy Reporter
caption| The bridge at Kirkstall, pictured last week. (Image: Ann Berg)
body| A new bridge over the Aire will open in spring, six months late, the council has said.
advertisement| Article continues after advertisement
body| It has cost £11.4m so far.
contact| Got a story? Email our newsroom at news@example.org
comments| Comments: Our rules
comments| We want our comments to be a lively and valuable part of our community.
copyright| © 2025 Aire Valley Gazette. All rights reserved.
""",
        title="New bridge over the Aire to open in spring",
        published="2025-11-03",
        outlet="Aire Valley Gazette",
        byline=("Tom Hill",),
    ),
    "aggregator": Page(
        """
section| World
headline| Chile votes in presidential run-off
outlet| Source: Andes Daily
date| 2025-12-14T18:05:00Z
body| Chileans voted on Sunday in a run-off that polls say is too close to call.
body| Turnout was 58% by noon, the electoral service said.
related| Read the full story here
""",
        title="Chile votes in presidential run-off",
        published="2025-12-14",
        outlet="Andes Daily",
    ),
    "opinion with its author's biography": Page(
        """
section| Opinion
headline| Europe cannot wait for others to act
byline| By John Carter
date| Nov. 27, 2025
body| We have been here before. In 2014, we told ourselves that sanctions were enough.
body| They were not, and you and I are paying the price for it.
body| Europe must now decide whether it wants to be a power or a museum.
author_bio| John Carter is a senior fellow at the Institute for European Studies and a former adviser to the Council.
disclaimer| The views expressed in this article are the author's own and do not reflect those of this newspaper.
""",
        title="Europe cannot wait for others to act",
        published="2025-11-27",
        byline=("John Carter",),
    ),
    "page with comments": Page(
        """
headline| Library to close on Mondays
body| The town library will close on Mondays from January to save money, the council decided.
body| It will open at 10 a.m. on the other days.
comments| 3 Comments
comments| bookworm
comments| This is a shame. I go there every Monday with my kids and I don't know what we will do now.
comments| old_salt
comments| Nobody reads books any more, so who cares about a library that is open on a Monday morning anyway?
""",
        title="Library to close on Mondays",
    ),
    "captions amid the text": Page(
        """
headline| Ferry runs aground off Gotland
body| A ferry with 300 people on board ran aground off Gotland on Sunday, the coast guard said.
caption| Passengers wait in the harbour of Visby on Sunday. REUTERS/Ann Berg
body| Nobody was hurt.
caption| The ferry in 2019. Photo: Maria Lopez/Agency Pictures
caption| Getty Images
body| Divers will look at the hull on Monday.
""",
        title="Ferry runs aground off Gotland",
    ),
    "recommended stories amid the text": Page(
        """
headline| Sudan talks resume in Cairo
date| Published On 2 Dec 2025
body| Talks between the two sides resumed in Cairo on Tuesday, mediators said.
related| Recommended Stories
related| list of 2 items
related| list 1 of 2
related| What each side wants
related| list 2 of 2
related| Who is paying for the war?
related| end of list
body| The African Union called for a truce of 90 days.
body| "People are starving," its envoy said.
""",
        title="Sudan talks resume in Cairo",
        published="2025-12-02",
    ),
    "one paragraph": Page(
        "body| The central bank left its rate at 4.25% on Thursday and said it saw no case for a cut this year."
    ),
    "no headline": Page(
        """
body| The central bank left its rate at 4.25% on Thursday.
body| It saw no case for a cut this year, its governor said.
"""
    ),
    "all capitals": Page(
        """
headline| PARLIAMENT APPROVES BUDGET
body| PARLIAMENT APPROVED THE BUDGET ON FRIDAY AFTER A DEBATE OF NINE HOURS.
body| THE OPPOSITION VOTED AGAINST IT AND SAID THAT IT WOULD GO TO COURT.
""",
        title="PARLIAMENT APPROVES BUDGET",
    ),
    "British numbers for the date": Page(
        """
headline| Rail fares to rise by 3.8%
date| Published: 02/12/2025 09:30 GMT
body| Rail fares in England will rise by 3.8% in March, the government has said.
""",
        title="Rail fares to rise by 3.8%",
        published="2025-12-02",
    ),
    "American numbers for the date": Page(
        """
headline| Transit fares to rise in spring
date| Posted 12/02/2025 9:30 AM EST
body| Transit fares will rise by a quarter in March, the authority said on Tuesday.
""",
        title="Transit fares to rise in spring",
        published="2025-12-02",
    ),
    "numbers for the date, in either order": Page(
        """
headline| Fares to rise again in spring
date| 02/03/2025
body| Fares will rise by a quarter in March, the authority said on Tuesday.
""",
        title="Fares to rise again in spring",
    ),
    "Markdown": Page(
        """
headline| # Port strike enters its second week
byline| **By Ann Berg** | Updated December 3, 2025
image| ![Cranes stand still](cranes.jpg)
body| Dockers in Rotterdam began a *second* week of strikes on Wednesday, with 14,000 containers waiting.
subhead| ## Talks on Friday
body| The union wants 6%; employers offer 3%.
body| - Rotterdam: 14,000 containers
body| - Antwerp: 9,000 containers
related| [What the strike costs](https://example.org/strike)
""",
        title="Port strike enters its second week",
        published="2025-12-03",
        byline=("Ann Berg",),
    ),
    "name and update in one line": Page(
        """
outlet| Harbour Post
headline| Cod quota cut by a third
byline| By Tom Hill, Harbour Post | Updated Nov 30, 2025, 5:10 p.m. ET
body| The cod quota will be cut by a third next year, ministers decided in Brussels at the weekend.
""",
        title="Cod quota cut by a third",
        published="2025-11-30",
        outlet="Harbour Post",
        byline=("Tom Hill",),
    ),
    "page title with the outlet's name": Page(
        """
headline| Cod quota cut by a third | Harbour Post
body| The cod quota will be cut by a third next year, ministers decided in Brussels at the weekend.
newsletter| Subscribe to Harbour Post
""",
        title="Cod quota cut by a third",
        outlet="Harbour Post",
    ),
    "hard-wrapped newswire": Page(
        """
headline| Grain exports rise in spite of drought
body| BUENOS AIRES, Argentina (AP) — Argentina exported more grain in the\nfirst half of the year than ever before, in spite of a drought that\nhalved the harvest in two provinces, the government said on Monday.
body| Exporters drew on stocks, according to the Rosario exchange, which\nexpects a fall of 12 percent in the second half.
""",
        title="Grain exports rise in spite of drought",
        outlet="AP",
        dateline="BUENOS AIRES, Argentina",
    ),
    "newspaper database": Page(
        """
copyright| Copyright 2016 Harbour Post
headline| Council sells its last ferry
date| September 12, 2016 Monday
section| SECTION: News; Pg. 4
database| LENGTH: 312 words
byline| BYLINE: Ann Berg
body| The council sold its last ferry on Friday for one krone.
body| The buyer wants to turn it into a hotel, he said.
date| LOAD-DATE: September 12, 2016
""",
        title="Council sells its last ferry",
        published="2016-09-12",
        outlet="Harbour Post",
        byline=("Ann Berg",),
    ),
    "republished": Page(
        """
headline| How coral reefs recover from heat
byline| Author: Maria Lopez
body| Reefs can recover from a heatwave within a decade if they are left alone, a review of 80 studies shows.
body| Few are.
published_by| This article was originally published by Reef Journal. Read the original article.
related| More from Science
related| A whale that came back
related| Why the sea is salt
""",
        title="How coral reefs recover from heat",
        outlet="Reef Journal",
        byline=("Maria Lopez",),
    ),
    "stories with summaries below": Page(
        """
headline| Court stops demolition of old mill
body| A court in Graz has stopped the demolition of a mill from 1742.
body| The owner said that he would appeal.
body| The mill has stood empty since 2001, and its roof fell in two winters ago.
body| A citizens' group had collected 11,000 signatures for it.
related| You may also like
related| Floods in Styria
related| Two villages were cut off on Sunday.
related| Trams to run at night
related| The city council decided it on Monday.
""",
        title="Court stops demolition of old mill",
    ),
    "house notes and a cookie notice at length": Page(
        """
headline| Minister resigns over flat
date| 12 May 2024
body| The housing minister resigned on Sunday over a flat that she had let without declaring it.
body| "I made a mistake," she wrote to the prime minister.
byline| HP Staff Writers
author_bio| Writers at Harbour Post come from many walks of life and write under their initials.
newsletter| Newsletter
newsletter| Subscribe to receive the morning edition and unlock all features of our site.
cookie_notice| Privacy Overview
cookie_notice| This website uses cookies to make it work. Cookies are small text files that your browser keeps.
cookie_notice| You may withdraw your consent at any time in the settings of your browser.
""",
        title="Minister resigns over flat",
        published="2024-05-12",
        outlet="Harbour Post",
        byline=("HP Staff Writers",),
    ),
    "a sentence cut by its links": Page(
        """
headline| Telescope sees oldest galaxy yet
body| The telescope has seen a galaxy that shone 280 million years after the Big Bang,\naccording to a study in\nNature\n, its authors say.
body| It is the oldest known.
""",
        title="Telescope sees oldest galaxy yet",
        join="\n\n",
    ),
    "cookies as the story": Page(
        """
headline| Watchdog fines shop over cookies
body| The privacy watchdog fined an online shop €2m on Monday over cookies that it set without consent.
body| The shop's notice read: "We use cookies to improve your experience." Users could not refuse them, the watchdog said.
body| Sources close to the shop said that it would appeal.
body| Anyone can subscribe to the regulator's newsletter to follow the case.
body| The shop has updated its privacy policy, it said in a statement.
""",
        title="Watchdog fines shop over cookies",
    ),
    "a newspaper's closure as the story": Page(
        """
headline| Paper to close after 120 years
body| The Vale Echo will publish its last edition on Friday, its owner said.
body| "Support our journalism while you can," its editor wrote to readers in October.
body| Subscribers will get their money back, and the archive goes to the county.
body| Maria Lopez, its last reporter, covers council meetings on her own.
body| Advertisers left first, she said.
""",
        title="Paper to close after 120 years",
    ),
    "correction and update below": Page(
        """
headline| Vaccine trial halted
byline| By Maria Lopez
date| December 1, 2025
body| A vaccine trial was halted on Monday after one of its 900 participants fell ill.
body| The company called it a "routine step".
disclaimer| Correction: An earlier version of this article misstated the number of participants.
disclaimer| Editor's note: This story has been updated with the company's comment.
""",
        title="Vaccine trial halted",
        published="2025-12-01",
        byline=("Maria Lopez",),
    ),
    "several reporters below": Page(
        """
headline| Protests spread to ten cities
body| Protests over fuel prices spread to ten cities on Sunday, police said.
body| At least 40 people were arrested.
contributor| Maria Lopez reported from Lyon, and John Carter from Paris.
""",
        title="Protests spread to ten cities",
        byline=("Maria Lopez",),
    ),
    "questions between the paragraphs": Page(
        """
headline| Why is butter so dear?
date| 5 October 2025
body| Butter costs 40% more than two years ago.
subhead| Is it the cows?
body| Partly: herds have shrunk by 3% since 2022.
subhead| What about demand?
body| Demand has never been higher, the dairy board says.
""",
        title="Why is butter so dear?",
        published="2025-10-05",
    ),
    "a list in the body": Page(
        """
headline| Six dead in avalanche
body| Six people died in an avalanche near Davos on Saturday, police said.
body| What is known about them so far:
body| • Two were guides from Klosters.
body| • Four were tourists from Norway
body| Police will name them on Monday.
""",
        title="Six dead in avalanche",
    ),
    "a whole page with its menus": Page(
        """
navigation| Skip to main content
newsletter| Subscribe
section| World
section| Business
section| Opinion
section| Sport
section| Travel Tips
newsletter| Set up customised alerts by e-mail and never miss a story again.
standfirst| The sun shines longest in the south of the island.
related| Most read
section| The Ten Best Beaches in Europe
section| Why your fridge is too warm
section| Harbour Weekend Magazine
section| Crossword and Puzzles
section| Talking Europe
date| May 4, 2026
section| Trains to Run All Night From...
section| Premium Finance Blog
section| Photo of the day
section| Games
section| Podcasts
section| Shipping
headline| Ferry strike ends as crews accept pay offer
standfirst| Sailings to the islands resume on Thursday after a nine-day walkout by ferry crews
byline| By Ann Berg Tuesday, April 28, 2026
navigation| Print
social| E-mail
navigation| Email Sent!
navigation| A link has been sent to your friend's e-mail address.
body| Ferry crews accepted a pay offer of 4.1 percent on Tuesday, ending a strike that had cut off six islands for nine days.
body| "We can sail again," said Jonas Lind, who leads the seamen's union.
navigation| Posted!
body| The first sailings leave on Thursday morning, the operator said.
social| Please follow Harbour Post on Twitter and Facebook.
copyright| © 2026 Harbour Media Ltd. All Rights Reserved
""",
        title="Ferry strike ends as crews accept pay offer",
        published="2026-04-28",
        outlet="Harbour Post",
        byline=("Ann Berg",),
        join="\n",
    ),
    "words of the story set apart, its owner and its readers": Page(
        """
outlet| The Meridian Post
headline| Canal locks to close for a year
byline| By Ann Berg
body| Forty locks will be closed for a year from April, the waterways charity said on Tuesday.
body| "If one fails in the wrong place, a town loses its road," said Hester Quillan, an engineer.
pull_quote| "If one fails in the wrong place, a town loses its road" - Hester Quillan
body| The charity has asked for £60m.
comments| Comments 213
comments| Good on them, and high time too.
copyright| © 2026 Meridian Post & Media BV
""",
        title="Canal locks to close for a year",
        outlet="The Meridian Post",
        byline=("Ann Berg",),
        join="\n",
    ),
    "nothing but a headline": Page("body| Six dead in avalanche"),
}


def _written(lines: str) -> list[tuple[str, str]]:
    rows = [line.partition("| ") for line in lines.replace("\\n", "\n").strip().split("\n") if line]
    found: list[tuple[str, str]] = []
    for kind, mark, text in rows:
        if mark and kind.replace("_", "").isalpha() and kind.islower():
            found.append((kind, text))
        else:  # a paragraph of several lines
            found[-1] = (found[-1][0], found[-1][1] + "\n" + kind + mark + text)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_every_paragraph_is_what_it_is(name: str) -> None:
    page = PAGES[name]
    written = _written(page.lines)
    article = from_text(page.join.join(text for _, text in written))
    regions = [(one.start, one.end, "body") for one in article.body]
    regions += [(one.start, one.end, one.kind) for one in article.furniture]
    assert [(kind, article.text[start:end]) for start, end, kind in sorted(regions)] == written


@pytest.mark.parametrize("name", PAGES)
def test_what_the_page_says_about_its_article(name: str) -> None:
    page = PAGES[name]
    article = from_text(page.join.join(text for _, text in _written(page.lines)))
    found = (article.title, article.published, article.outlet, tuple(article.byline), article.dateline)
    assert found == (page.title, page.published, page.outlet, page.byline, page.dateline)
