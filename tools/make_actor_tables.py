"""Writes the generated tables of names: `places.tsv`, `demonyms.tsv` and `first_names.tsv` in `lexicons/en/`.

    pip install babel==2.18.0 countryinfo==1.0.1 faker==40.54.0
    python tools/make_actor_tables.py src/newsclaims/lexicons/en

Sources: Unicode CLDR through Babel (territories, exemplar cities of time zones; Unicode License v3), countryinfo
(capitals, demonyms, provinces; MIT), Faker's name providers (first names; MIT); the rows by hand stand below.
"""

import sys
import unicodedata
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from babel import Locale
from countryinfo import CountryInfo, all_countries
from faker.providers import person

# Other printed forms of the same place; the first is the key under which they are joined.
SAME = """
United States|US|U.S.|U.S|USA|U.S.A.|United States of America|America
United Kingdom|UK|U.K.|Britain|Great Britain
United Arab Emirates|UAE|U.A.E.
Kyiv|Kiev
Czechia|Czech Republic
Türkiye|Turkey
Myanmar|Burma
Ivory Coast|Côte d’Ivoire|Côte d'Ivoire
North Macedonia|Macedonia
Eswatini|Swaziland
Cape Verde|Cabo Verde
Timor-Leste|East Timor
Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina
Democratic Republic of the Congo|DR Congo|DRC|Congo-Kinshasa
Republic of the Congo|Congo-Brazzaville
South Korea|Republic of Korea|S. Korea
North Korea|DPRK|N. Korea|Democratic People's Republic of Korea|Democratic People’s Republic of Korea
Vatican City|Vatican|Holy See
Palestine|Palestinian Territories
Mumbai|Bombay
Kolkata|Calcutta
Chennai|Madras
Yangon|Rangoon
Ho Chi Minh City|Saigon
Odesa|Odessa
Kharkiv|Kharkov
Lviv|Lvov
Chernihiv|Chernigov
Crimea|Crimean Peninsula
Donbas|Donbass
West Bank|Judea and Samaria
Gaza|Gaza Strip
Washington|Washington, D.C.|Washington DC|Washington D.C.|D.C.|DC
New York|NYC
Los Angeles|L.A.
Netherlands|Holland
Soviet Union|USSR|U.S.S.R.
Germany|Nazi Germany
"""
FORMER = "Soviet Union|Yugoslavia|Czechoslovakia|East Germany|West Germany"
"""Countries that are no more, and news of the past still names."""
# Seats of government where countryinfo names no country, or another one first.
SEATS = {
    "Washington": "United States",
    "Brussels": "Belgium",
    "Jerusalem": "Israel",
    "Ramallah": "Palestine",
    "Delhi": "India",
    "The Hague": "Netherlands",
    "Skopje": "North Macedonia",
    "Prague": "Czechia",
    "Kyiv": "Ukraine",
    "La Paz": "Bolivia",
    "Astana": "Kazakhstan",
    "Taipei": "Taiwan",
    "Pristina": "Kosovo",
    "Belgrade": "Serbia",
}
CONTINENTS = (
    "Africa Antarctica Asia Europe Oceania|North America|South America|Latin America|Central America|"
    "Southeast Asia|East Asia|South Asia|Central Asia|Middle East|North Africa|Sub-Saharan Africa|Balkans|Caucasus|"
    "Caribbean|Scandinavia|Eastern Europe|Western Europe|Central Europe|Asia-Pacific|Indo-Pacific|Sahel|"
    "Horn of Africa|Arctic|Baltics|Levant|Maghreb|Gulf|Persian Gulf|Midwest|Eurasia|Far East|Western Hemisphere"
)
REGIONS = (
    "Crimea|Donbas|Donetsk|Luhansk|Kherson|Zaporizhzhia|Mariupol|Bakhmut|Kursk|Belgorod|Catalonia|Scotland|Wales|"
    "England|Northern Ireland|Bavaria|Saxony|Flanders|Wallonia|Brittany|Normandy|Corsica|Sicily|Sardinia|Lombardy|"
    "Tuscany|Transylvania|Kurdistan|Kashmir|Punjab|Gujarat|Kerala|Tibet|Xinjiang|Darfur|Tigray|Transnistria|"
    "Nagorno-Karabakh|Abkhazia|South Ossetia|Chechnya|Dagestan|Siberia|Kaliningrad|Gaza|West Bank|Golan Heights|"
    "East Jerusalem|Rafah|Ontario|Quebec|Alberta|British Columbia|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|"
    "Newfoundland|Yukon|New South Wales|Queensland|Victoria|Tasmania|Black Sea|Baltic Sea|Red Sea|South China Sea|"
    "Mediterranean|Atlantic|Pacific|Appalachia|Great Lakes|Great Plains|New England|Rust Belt|Sun Belt|Alps|Pyrenees|Andes|Himalayas|Carpathians|Anatolia|"
    "Patagonia|Bosnian Krajina|Galilee|Sinai|Kurdistan Region|Waziristan|Balochistan|Sindh|Kivu|Katanga|Casamance|Biafra|Mindanao|Aceh|"
    "Papua|Hokkaido|Okinawa|Inner Mongolia|Guangdong|Sichuan|Andalusia|Galicia|Provence|Alsace|Burgundy|Saarland|Thuringia|Tyrol|Moravia|"
    "Bohemia|Silesia|Pomerania|Silicon Valley|Wall Street|Downing Street|Capitol Hill"
)
CITIES = (
    "Washington|New York|New York City|Los Angeles|Chicago|Houston|Philadelphia|Phoenix|San Antonio|San Diego|"
    "Dallas|San Francisco|Seattle|Boston|Detroit|Atlanta|Miami|Las Vegas|Denver|Baltimore|Milwaukee|Minneapolis|"
    "Cleveland|Pittsburgh|Cincinnati|St. Louis|Kansas City|New Orleans|Salt Lake City|Brooklyn|Manhattan|Queens|"
    "Toronto|Montreal|Vancouver|Calgary|Glasgow|Edinburgh|Manchester|Birmingham|Liverpool|Leeds|Cardiff|Belfast|"
    "Munich|Frankfurt|Hamburg|Cologne|Leipzig|Dresden|Strasbourg|Lyon|Marseille|Nice|Bordeaux|Toulouse|Barcelona|"
    "Valencia|Seville|Bilbao|Milan|Naples|Turin|Palermo|Venice|Porto|Geneva|Zurich|Basel|Davos|Antwerp|Ghent|Bruges|"
    "Rotterdam|The Hague|Utrecht|Kraków|Krakow|Gdansk|Gdańsk|Rzeszów|Brno|Graz|Salzburg|Thessaloniki|Istanbul|Izmir|"
    "St. Petersburg|Saint Petersburg|Odesa|Kharkiv|Lviv|Dnipro|Chernihiv|Sevastopol|Minsk|Gothenburg|Aarhus|Bergen|"
    "Tel Aviv|Haifa|Jerusalem|Gaza City|Ramallah|Aleppo|Idlib|Homs|Mosul|Basra|Erbil|Jeddah|Mecca|Medina|Dubai|Sharjah|"
    "Karachi|Lahore|Peshawar|Mumbai|Bangalore|Bengaluru|Chennai|Kolkata|Hyderabad|Shanghai|Guangzhou|Shenzhen|Wuhan|"
    "Chengdu|Hong Kong|Osaka|Hiroshima|Nagasaki|Busan|Sydney|Melbourne|Brisbane|Perth|Auckland|Lagos|Kano|Johannesburg|"
    "Cape Town|Durban|Mombasa|Casablanca|Alexandria|Benghazi|Goma|São Paulo|Sao Paulo|Rio de Janeiro|Medellín|Guayaquil|"
    "Ciudad Juárez|Tijuana|Monterrey|Guadalajara|Davao|Yangon|Ho Chi Minh City|Fukushima|Chernobyl|Aberdeen|Oxford|Cambridge|"
    "Tampa|Nashville|Memphis|Indianapolis|Sacramento|Oakland|Portland|Tucson|Albuquerque|Omaha|Raleigh|Louisville|"
    "Fort Worth|San Jose|Newark|Jacksonville|Tulsa|Honolulu|Anchorage|Baton Rouge|Little Rock|Santa Fe|Sheffield|"
    "Newcastle|Nottingham|Leicester|Sunderland|Southampton|Portsmouth|Norwich|Coventry|Wolverhampton|Plymouth|Swansea|"
    "Bradford|Winnipeg|Edmonton|Halifax|Adelaide|Christchurch|Hobart|Ahmedabad|Pune|Jaipur|Lucknow|Nagpur|Bhopal|Patna|"
    "Indore|Surat|Ranchi|Kanpur|Tianjin|Chongqing|Nanjing|Hangzhou|Penang|Ipoh|Kuching|Johor Bahru|Ibadan|Port Harcourt|"
    "Benin City|Pretoria|Soweto|Bloemfontein|Port Elizabeth|Faisalabad|Rawalpindi|Quetta|Multan|Acapulco|Cancún|Cancun|"
    "Sevilla|Zaragoza|Málaga|Malaga|Bologna|Genoa|Verona|Stuttgart|Düsseldorf|Dusseldorf|Dortmund|Hanover|Nuremberg|"
    "Lille|Nantes|Rennes"
)
# Towns that the news hardly names but for their clubs.
CLUB_TOWNS = (
    "Bristol|Hull|Cork|Limerick|Galway|Waterford|Luton|Ipswich|Derby|Middlesbrough|Huddersfield|Barnsley|Doncaster|"
    "Rotherham|Peterborough|Burnley|Blackburn|Bolton|Wigan|Blackpool|Oldham|Stockport|Rochdale|Swindon|Exeter|Gillingham|"
    "Colchester|Northampton|Gloucester|Worcester|Watford|Bournemouth|Brighton|Wrexham|Dundee|Inverness|Kilmarnock|"
    "Leverkusen|Bremen|Mainz|Augsburg|Freiburg|Bochum|Wolfsburg|Hoffenheim|Mönchengladbach|Karlsruhe|Kaiserslautern|"
    "Bergamo|Parma|Empoli|Udine|Cagliari|Lecce|Salerno|Murcia|Granada|Pamplona|Vigo|San Sebastián|Girona|Getafe|Cádiz|"
    "Montpellier|Metz|Reims|Le Havre|Guingamp|Auxerre|Saint-Étienne|Toulon|Clermont|Eindhoven|Groningen|"
    "Arnhem|Enschede|Charleroi|Liège|Mechelen|Malmö|Trondheim|Odense|Tampere|Plzeň|Ostrava|Rijeka|Novi Sad|"
    "Piraeus|Trabzon|Bursa|Konya|Orlando|Buffalo|Green Bay|Oklahoma City|Saskatoon|"
    "Geelong|Penrith|Dunedin|"
)
# Federations beside the United States whose states the news names without a word of what they are.
FEDERATIONS = ("India", "Nigeria", "Malaysia", "Australia", "Canada", "Brazil", "Mexico", "South Africa")
# Their states that are words, surnames or other places more often.
WORDS = frozenset(
    (
        "Rivers", "Plateau", "Delta", "Niger", "Mexico", "Distrito Federal", "Para", "Acre", "Edo", "Imo", "Guerrero",
        "Hidalgo", "Morelos", "Durango", "Northern Province", "North-West", "Free State", "Abuja Federal Capital Territory",
        "Veracruz-Llave", "Coahuila de Zaragoza", "Michoacan de Ocampo", "Queretaro de Arteaga", "Wilayah Persekutuan",
        "Yukon Territory", "Victoria", "Santa Catarina", "Chihuahua", "Tabasco", "Sonora",
    )
)  # fmt: skip
COUNTIES = (
    "Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Cheshire|Cornwall|Cumbria|Derbyshire|Devon|Dorset|County Durham|"
    "East Sussex|Essex|Gloucestershire|Greater Manchester|Hampshire|Herefordshire|Hertfordshire|Kent|Lancashire|"
    "Leicestershire|Lincolnshire|Merseyside|Norfolk|North Yorkshire|Northamptonshire|Northumberland|Nottinghamshire|"
    "Oxfordshire|Shropshire|Somerset|South Yorkshire|Staffordshire|Suffolk|Surrey|Sussex|Tyne and Wear|Warwickshire|"
    "West Midlands|West Sussex|West Yorkshire|Wiltshire|Worcestershire|Yorkshire"
)
# Words for members of groups, beside the demonyms: an adjective is no mention, the plural is a group.
MORE_DEMONYMS = (
    "European American African Asian Arab Kurdish Palestinian Jewish Muslim Christian Catholic Protestant Islamic Islamist "
    "Sunni Shiite Shia Hindu Buddhist Democratic Republican Democrat Conservative Liberal Tory Socialist Communist "
    "Libertarian Soviet Western Eastern Northern Southern Scottish Welsh English British Catalan Flemish Bavarian "
    "Chechen Tibetan Uyghur Rohingya Hispanic Latino Latina Zionist Independent Nazi Marxist Orthodox Evangelical Mormon "
    "Texan Californian Floridian Londoner Parisian Siberian Crimean Basque Roma Tatar Hutu Tutsi Aboriginal Afro-American "
    "African-American Asian-American Native-American Anglo Latin Scandinavian Balkan Baltic Nordic Transatlantic Trumpist "
    "Houthi Jew Arab Turk Kurd Swede Dane Finn Pole Serb Croat Slovak Slovene Czech Greek Scot Spaniard Briton Brit Afghan Pashtun "
    "Swedish Danish Finnish Polish Turkish Spanish French Dutch Irish Swiss Portuguese Chinese Japanese Vietnamese Thai "
    "Berber Levantine Midwestern Midwesterner Northerner Sahelian Semitic Sikh Slavic Southerner Tamil Uighur Westerner"
)
# The place of a demonym, where countryinfo has another form, several countries, or none.
NATIONS = """
United States|American
United Kingdom|British Briton Brit
Netherlands|Dutch
Germany|German
France|French
Spain|Spanish Spaniard
Ireland|Irish
Switzerland|Swiss
Portugal|Portuguese
Poland|Polish Pole
Sweden|Swedish Swede
Denmark|Danish Dane
Finland|Finnish Finn
Iceland|Icelandic Icelander
Türkiye|Turkish Turk
Greece|Greek
Czechia|Czech
Slovakia|Slovak
Slovenia|Slovenian Slovene
Serbia|Serbian Serb
Croatia|Croatian Croat
Bosnia and Herzegovina|Bosnian
North Macedonia|Macedonian
Luxembourg|Luxembourgish
China|Chinese
India|Indian
Dominican Republic|Dominican
Palestine|Palestinian
Israel|Israeli
Argentina|Argentine Argentinian
Ecuador|Ecuadorian
Kyrgyzstan|Kyrgyz
Kazakhstan|Kazakh
Uzbekistan|Uzbek
Tajikistan|Tajik
Turkmenistan|Turkmen
Myanmar|Burmese
Philippines|Philippine Filipino Filipina
Yemen|Yemeni
Zimbabwe|Zimbabwean
Saudi Arabia|Saudi
United Arab Emirates|Emirati
Ivory Coast|Ivorian
South Korea|South_Korean
North Korea|North_Korean
South Africa|South_African
South Sudan|South_Sudanese
Sri Lanka|Sri_Lankan
Costa Rica|Costa_Rican
Sierra Leone|Sierra_Leonean
New Zealand|New_Zealander
Norway|Norwegian
Bahamas|Bahamian
Gambia|Gambian
Guinea|Guinean
Sudan|Sudanese
Scotland|Scottish Scot
Wales|Welsh
England|English
Catalonia|Catalan
Flanders|Flemish
Bavaria|Bavarian
Chechnya|Chechen
Tibet|Tibetan
Crimea|Crimean
Texas|Texan
California|Californian
Florida|Floridian
Europe|European
Africa|African
Asia|Asian
"""
NOT_DEMONYMS = (
    "Islander Guinea States South North Virgin Cook Cape Central Channel Christmas Cocos Costa Equatorial Falkland Futuna "
    "Georgia Gibraltar Heard Island Norfolk Papua Pitcairn Puerto Rican Saint Sandwich Sierra Solomon Wallis Lankan "
    "Leonean Lucian Caledonian Zealander"
)
# Locales whose lists are long and full of rare names, or of names of no use in Latin letters.
LEFT_OUT = {
    "en",
    "or_IN",
    "is_IS",
    "az_AZ",
    "bg_BG",
    "en_PK",
    "fa_IR",
    "zh_CN",
    "zh_TW",
    "vi_VN",
    "uz_UZ",
    "hy_AM",
    "en_NZ",
    "de_LU",
    "lv_LV",
}
DROPPED = {
    "Home",
    "Unknown Region",
    "World",
    "Outlying Oceania",
    "European Union",
    "Eurozone",
    "United Nations",
    "Man",
}

NAMES_BY_HAND = {
    "masculine": "Ed Ned Hal Ahmed Ahmad Mohammed Mohammad Muhammad Mohamed Mahmoud Abdullah Abdul Ali Hassan Hussein Hamid Hamza Ibrahim "
    "Ismail Khaled Khalid Mustafa Omar Osama Salman Tariq Yasser Yousef Youssef Yusuf Bashar Recep Emmanuel Volodymyr Vladimir "
    "Wladimir Narendra Rajiv Sanjay Amit Rahul Arvind Imran Nawaz Asif Pervez Shehbaz Benjamin Bibi Naftali Yair Avigdor Ehud Yoav "
    "Itamar Bezalel Gideon Xi Jinping Keqiang Shinzo Fumio Yoshihide Shigeru Taro Kim Jong Viktor Viktors Janez Janusz Donald Mitch Newt Rand Jeb Reince "
    "Boris Keir Rishi Nigel Jens Ulf Barack Rudy Shaun Bernie Lester Mitt Jimi Olaf Friedrich Markus Robert Emilio Pedro Mariano Javier Jair Luiz Lula "
    "Nicolás Gustavo Gabriel Andrés Enrique Cyril Uhuru Muhammadu Goodluck Bola Paul Yoweri Abiy Kwame Nana Sergei Sergey Dmitry "
    "Dmitri Dmytro Andriy Andrii Oleksandr Oleksiy Oleksii Mykhailo Serhiy Serhii Yuri Yuriy Kirill Aleksandr Alexei Alexey Igor Ihor "
    "Ivan Konstantin Mikhail Nikolai Oleg Pavel Petro Ruslan Rustem Stanislav Vadym Valery Viacheslav Vyacheslav Yevgeny Yevhen "
    ""
    "Rahm Trayvon Reince Jussie Tyrese Demarcus Jamaal Deval Kwesi Kofi Kojo Ato Olusegun Chinua Emeka Chidi Obinna Tunde Femi Segun "
    "Babajide Akinwumi Adebayo Ifeanyi Kelechi Jomo Raila Mwai Oginga Haile Tedros Meles Isaias Paulos Tesfaye Girma Abebe Thabo "
    "Cyril Julius Themba Sipho Mmusi Robert Emmerson Morgan Hakainde Filipe Joao Samora Alassane Macky Ousmane Abdoulaye Mamadou "
    "Moussa Boubacar Cheikh Souleymane Idrissa Blaise Paul-Henri Felix Denis Faure Patrice Teodoro Hage Hifikepunye Rached Moncef "
    "Beji Kais Abdelaziz Abdelmadjid Houari Mouammar Muammar Khalifa Fayez Anwar Gamal Hosni Abdel Fattah Ismael Ismaïl Haidar Nouri "
    "Muqtada Adel Barham Masoud Nechirvan Ashraf Hamid Abdul Rashid Gulbuddin Mullah Zalmay Javad Hassan Ali-Akbar Mahmoud "
    "Ebrahim Hossein Mehdi Reza Behnam Kaveh Farhad Siamak Asghar Mohsen Nguyen Minh Duc Tuan Hung Quang Thanh Phuc Trong Vo Van-Tam "
    "Jin Wei Jun Ming Hao Feng Qiang Yong Zhiwei Guoqiang Kai-shek Zedong Xiaoping Jintao Jiabao Rongji Yi Li-Wei Chun Tung Ying-wen "
    "Jae-in Geun-hye Myung-bak Seok-youl Yeol Jong-un Jong-il Jung-eun Hyun-woo Min-jun Seung-min Ji-sung Joon-ho Chan-wook "
    "Kenji Hiroshi Takeshi Satoshi Kazuo Yasuhiro Junichiro Naoto Yukio Haruki Joko Prabowo Susilo Bambang Budi Agus Wayan Ketut "
    "Rodrigo Bongbong Benigno Ferdinand Mahathir Najib Anwar Muhyiddin Lee-Hsien Thaksin Prayut Srettha Hun Norodom Aung-San Min-Aung "
    "Ranil Gotabaya Mahinda Maithripala Sheikh-Mujibur Ziaur Khandaker Tarique Shahbaz Asim Qamar Raheel Babar Shoaib Wasim Sachin Virat "
    "Rohit Mukesh Anil Ratan Gautam Sundar Satya Manmohan Lalu Akhilesh Yogi Amit Piyush Subrahmanyam Jaishankar Ajit Pranab Venkaiah "
    "Nursultan Kassym-Jomart Islam Shavkat Emomali Gurbanguly Serdar Sooronbay Almazbek Sadyr Ilham Heydar Nikol Serzh Vazgen Levon "
    "Mikheil Bidzina Irakli Giorgi Kakha Zviad Traian Klaus Liviu Nicolae Viorel Boyko Rumen Kiril Bojidar Zoran Aleksandar Radosław Radoslaw Mateusz Andrzej Lech Jarosław Jaroslaw Wojciech Wouter Bart Geert Mark Charles Josep",
    "feminine": "Jo Meg Fatima Aisha Ayesha Khadija Layla Leila Maryam Mariam Noor Rania Salma Samira Yasmin Zainab Zahra Amina Hanan "
    "Ursula Kaja Angela Annalena Nancy Hillary Melania Ivanka Kamala Condoleezza Michelle Huma Kellyanne Karoline Marine Giorgia Mette "
    "Sanna Magdalena Christine Roberta Nicola Theresa Liz Priti Jacinda Tsai Aung Benazir Sonia Indira Mamata Nirmala Smriti "
    "Sheikh-Hasina Dilma Cristina Michelle Claudia Xiomara Ngozi Ellen Joyce Samia Graça Winnie Park Yulia Yuliia Olena Olga Olha "
    "Iryna Irina Kateryna Oksana Natalia Nataliya Svetlana Sviatlana Tatiana Tetiana Maria Mariia Anastasia Valentina Valeria "
    "Tashfeen Patrisse Latoya Shonda Beyoncé Oprah Tamika Keisha Lakeisha Ebony Chimamanda Ifeoma Chioma Folake Funmilayo Wangari "
    "Wanjiku Akinyi Nkosazana Nomvula Thandiwe Lindiwe Zodwa Aminata Fatou Mariama Awa Ndeye Rokia Haja Isatou Asma Houda Latifa Khadija "
    "Nawal Tawakkol Hanan Dalal Rasha Farah Shirin Nasrin Masih Mahsa Neda Narges Parvin Roya Sima Farzaneh Habiba Sima Fawzia Asifa "
    "Maryam Bilawal-Bibi Asma Mukhtar Mehbooba Sushma Nirmala Droupadi Pratibha Priyanka Deepika Aishwarya Kiran Arundhati Jhumpa Sheikha "
    "Megawati Retno Susi Sri Corazon Leni Imee Gloria Yingluck Paetongtarn Aung-San Thi Lan Huong Mai-Linh Xiulan Meiling Jiang-Qing Ing-wen "
    "Geun-hye Hye-jin Soo-jin Yuna Mi-kyung Haruko Keiko Akiko Naoko Yoko Makiko Sanae Masako Gulnara Dariga Roza Mehriban Salome-Zour Nino "
    "Tamar Eka Arpine Lusine Zuzana Maia Salome Vjosa Ingrida Dalia Simonetta Yuriko Sanae Takako Mina Malala Shireen Tzipi Golda Miri Ayelet",
}
RARE = 0.0001
NOT_NAMES = set(
    "May Will Christian Summer Autumn Winter Dr Mr Mrs Saint Prince King Earl Major Duke Bishop Justice Judge April August "
    "Royal Chancellor Dean Sunday Monday Of De Von Van Al Bin Ali-al Black White Day West North South East A Young New "
    "Park Love Star Sir Lady Miss Wolf Long Ray-Ban Dom Independent Democrat Senator Governor Case Bank Price Wadi Jabal".split()
)
CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфхцэыієёюяжчшщьъїґ",
        "a b v g d e z i y k l m n o p r s t u f kh ts e y i ye yo yu ya zh ch sh shch   yi g".replace(
            "   ", " - - "
        ).split(),
        strict=True,
    )
)


def romanised(name: str) -> str:
    letters = [CYRILLIC.get(letter, letter).replace("-", "") for letter in name.lower()]
    return "".join(letters).capitalize()


def first_names() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for module in sorted(m.name for m in iter_modules(person.__path__) if m.ispkg and m.name not in LEFT_OUT):
        provider = import_module(f"faker.providers.person.{module}").Provider
        for attribute, gender in (
            ("first_names_female", "feminine"), ("first_names_male", "masculine"),
            ("first_female_names", "feminine"), ("first_male_names", "masculine"),
            ("first_female_romanized_names", "feminine"), ("first_male_romanized_names", "masculine"),
        ):  # fmt: skip
            names = getattr(provider, attribute, ())
            for name in names:
                # Where Faker knows how common a name is, the rare ones stay out.
                if not isinstance(name, str) or (isinstance(names, dict) and names[name] < RARE):
                    continue
                name = name.strip()
                if name and "CYRILLIC" in unicodedata.name(name[0], ""):
                    name = romanised(name)
                if (
                    len(name) > 2 and name.istitle() and name.replace("-", "").isalpha()
                    and "LATIN" in unicodedata.name(name[0])
                ):  # fmt: skip
                    found.setdefault(name, set()).add(gender)
    for gender, names in NAMES_BY_HAND.items():
        for name in names.split():
            found[name] = {gender}
    return {
        name: next(iter(genders)) if len(genders) == 1 else ""
        for name, genders in sorted(found.items())
        if name not in NOT_NAMES
    }


def countries() -> list[dict[str, Any]]:
    """Give what countryinfo knows of each country, in order of name."""
    return sorted((country.info() for country in all_countries()), key=lambda data: str(data["name"]))


def latin(name: str) -> bool:
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c) for c in name)


def places() -> dict[str, tuple[str, str, str]]:
    """Give for each printed form its kind, the key of the place, and of a capital that of its country."""
    found: dict[str, tuple[str, str]] = {}
    seats: dict[str, str] = {}

    def add(names: str | list[str], kind: str) -> None:
        for name in names.split("|") if isinstance(names, str) else names:
            name = name.strip()
            if len(name) > 1 and name not in DROPPED and latin(name) and name[0].isupper():
                found.setdefault(name, (kind, name))

    locale = Locale("en")
    for code, name in locale.territories.items():
        if len(code) == 2 and code not in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):
            add(name.replace(" & ", " and ").replace(" SAR China", ""), "country")
            add(name.split(" (")[0].replace(" SAR China", "").replace("St. ", "Saint "), "country")
    for line in SAME.strip().splitlines():
        if line.split("|")[0] in found:
            add(line, "country")
    add(FORMER, "country")
    for data in countries():
        capitals = data.get("capital") or []
        for capital in [capitals] if isinstance(capitals, str) else capitals:
            add(capital.split(",")[0], "capital")
            seats.setdefault(capital.split(",")[0], data["name"].removeprefix("The "))
    add(CONTINENTS.replace(" Antarctica Asia Europe Oceania", "|Antarctica|Asia|Europe|Oceania"), "continent")
    for name in CountryInfo("United States").info()["provinces"]:
        add(name, "state")
    add(REGIONS, "region")
    add(CITIES, "city")
    add(CLUB_TOWNS, "city")
    add(COUNTIES, "state")
    for federation in FEDERATIONS:
        add([name for name in CountryInfo(federation).info()["provinces"] if name not in WORDS], "state")
    for zone, data in locale.time_zones.items():
        if zone.split("/")[0] in ("Africa", "America", "Asia", "Europe", "Australia", "Pacific") and data.get(
            "city"
        ):
            add(data["city"], "city")
        elif zone.split("/")[0] in ("Africa", "Asia", "Europe"):
            add(zone.split("/")[-1].replace("_", " "), "city")
    for line in SAME.strip().splitlines():
        forms = line.split("|")
        kind = next((found[form][0] for form in forms if form in found), "region")
        for form in forms:
            found[form] = (kind, forms[0])
    seated = {}
    for seat, country in (seats | SEATS).items():
        if seat in found and country in found and (found[seat][0] == "capital" or seat in SEATS):
            seated[found[seat][1]] = found[country][1]
    return {name: (kind, key, seated.get(key, "")) for name, (kind, key) in sorted(found.items())}


def demonyms() -> dict[str, str]:
    """Give the words with the key of the place that each is of, or ""."""
    keys = {name: key for name, (kind, key, _) in places().items() if kind == "country"}
    nations: dict[str, set[str]] = {}
    for data in countries():
        for word in str(data.get("demonym") or "").replace(",", " ").split():
            if word.isalpha() and word.istitle() and len(word) > 3:
                alone = word == str(data["demonym"])
                nations.setdefault(word, set()).add(keys.get(data["name"], "") if alone else "")
    found = {word: next(iter(of)) if len(of) == 1 else "" for word, of in nations.items()}
    for word in MORE_DEMONYMS.split():
        found.setdefault(word, "")
    for word in NOT_DEMONYMS.split():
        found.pop(word, None)
    for line in NATIONS.strip().splitlines():
        country, words = line.split("|")
        for word in words.split():
            found[word.replace("_", " ")] = country
    return dict(sorted(found.items()))


def main() -> None:
    folder = Path(sys.argv[1])
    made = "# Generated by tools/make_actor_tables.py; change it there.\n"
    with (folder / "places.tsv").open("w", encoding="utf-8") as file:
        file.write(
            f"# Places that an article may take for granted, from CLDR, countryinfo and by hand. {made[2:]}"
        )
        file.write(
            "# kind: country, capital, state (or county), continent, region, city; key: the name that joins several forms\n"
            "# country: the key of the country whose government sits there, else -\n"
        )
        file.write("name\tkind\tkey\tcountry\n")
        for name, (kind, key, country) in places().items():
            file.write(f"{name}\t{kind}\t{key}\t{country or '-'}\n")
    with (folder / "demonyms.tsv").open("w", encoding="utf-8") as file:
        file.write(
            f"# Adjectives and nouns of nations, creeds and parties, from countryinfo and by hand. {made[2:]}"
        )
        file.write("# place: the key in places.tsv of the place that the word is of, else -\n")
        file.write("word\tplace\n")
        file.writelines(f"{word}\t{place or '-'}\n" for word, place in demonyms().items())
    with (folder / "first_names.tsv").open("w", encoding="utf-8") as file:
        file.write(f"# First names, from Faker and by hand. {made[2:]}")
        file.write("# gender: feminine, masculine, or - where both or either is usual\nname\tgender\n")
        for name, gender in first_names().items():
            file.write(f"{name}\t{gender or '-'}\n")


if __name__ == "__main__":
    main()
