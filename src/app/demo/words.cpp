#include "app/demo/words.hpp"

#include <array>

namespace kontor::demo {
namespace {

using Words = std::string_view;

constexpr std::array kAircraft{Words("Kabinenbau"), Words("Flugzeugtechnik"), Words("Leichtbau"),
                               Words("Luftfahrtzulieferung")};
constexpr std::array kAirport{Words("Flughafendienste"), Words("Luftfracht")};
constexpr std::array kShips{Words("Werft"), Words("Schiffbau"), Words("Bootswerft"),
                            Words("Schiffsausrüstung")};
constexpr std::array kShipping{Words("Reederei"), Words("Schleppdienst")};
constexpr std::array kPort{Words("Terminal"), Words("Stauerei"), Words("Hafenumschlag")};
constexpr std::array kStores{Words("Lagerhaus"), Words("Kontraktlogistik"), Words("Spedition")};
constexpr std::array kRoad{Words("Fernverkehr"), Words("Stadtkurier")};
constexpr std::array kMetal{Words("Metallbau"), Words("Stahlbau"), Words("Zerspanungstechnik")};
constexpr std::array kMachines{Words("Maschinenfabrik"), Words("Anlagenbau")};
constexpr std::array kElectric{Words("Schaltanlagenbau"), Words("Elektrotechnik")};
constexpr std::array kComposite{Words("Faserverbund"), Words("Kunststofftechnik")};
constexpr std::array kPharma{Words("Arzneimittelwerk"), Words("Biolabor")};
constexpr std::array kMedtech{Words("Medizintechnik"), Words("Implantatefertigung")};
constexpr std::array kHospital{Words("Klinik"), Words("Fachkrankenhaus")};
constexpr std::array kCare{Words("Pflegeverbund"), Words("Seniorenzentrum")};
constexpr std::array kFood{Words("Backwaren"), Words("Feinkostwerk"), Words("Kaffeerösterei")};
constexpr std::array kGastro{Words("Gasthaus"), Words("Betriebsgastronomie")};
constexpr std::array kHotel{Words("Hotel")};
constexpr std::array kCruise{Words("Kreuzfahrtservice")};
constexpr std::array kEvents{Words("Veranstaltungstechnik"), Words("Messebau"), Words("Bühnenbau")};
constexpr std::array kFilm{Words("Filmstudio"), Words("Tonwerk")};
constexpr std::array kMedia{Words("Gestaltungsbüro"), Words("Medienhaus")};
constexpr std::array kSoftware{Words("Softwarehaus"), Words("Datenwerk")};
constexpr std::array kWind{Words("Windservice"), Words("Solarbau"), Words("Rotortechnik")};
constexpr std::array kBuilding{Words("Gebäudetechnik"), Words("Kältetechnik")};
constexpr std::array kEngineers{Words("Ingenieurbüro"), Words("Prüfinstitut")};
constexpr std::array kTextile{Words("Segelmacherei"), Words("Näherei")};

constexpr std::array kCompanyWords{CompanyWords{"shipbuilding", kShips},
                                   CompanyWords{"aircraft-manufacturing", kAircraft},
                                   CompanyWords{"renewable-energy", kWind},
                                   CompanyWords{"metal-products", kMetal},
                                   CompanyWords{"events", kEvents},
                                   CompanyWords{"port-logistics", kPort},
                                   CompanyWords{"hospitals", kHospital},
                                   CompanyWords{"warehousing", kStores},
                                   CompanyWords{"it-services", kSoftware},
                                   CompanyWords{"food-industry", kFood},
                                   CompanyWords{"plastics-composites", kComposite},
                                   CompanyWords{"medical-technology", kMedtech},
                                   CompanyWords{"care-services", kCare},
                                   CompanyWords{"pharmaceuticals", kPharma},
                                   CompanyWords{"restaurants", kGastro},
                                   CompanyWords{"engineering-services", kEngineers},
                                   CompanyWords{"aviation-services", kAirport},
                                   CompanyWords{"shipping", kShipping},
                                   CompanyWords{"road-transport", kRoad},
                                   CompanyWords{"machinery", kMachines},
                                   CompanyWords{"electrical-industry", kElectric},
                                   CompanyWords{"hotels", kHotel},
                                   CompanyWords{"cruise", kCruise},
                                   CompanyWords{"film-broadcast", kFilm},
                                   CompanyWords{"media-design", kMedia},
                                   CompanyWords{"building-services", kBuilding},
                                   CompanyWords{"textiles", kTextile}};

constexpr std::array kTails{Words("Nordelbe"),        Words("Alsterdorf"),    Words("Köhlbrand"),
                            Words("Reiherstieg"),     Words("Bille"),         Words("Dove Elbe"),
                            Words("Moorburg"),        Words("Altes Land"),    Words("Estebogen"),
                            Words("Schwinge"),        Words("Wilseder Berg"), Words("Vierlande"),
                            Words("Kuhwerder"),       Words("Spadenland"),    Words("Neuland"),
                            Words("Hahnöfersand"),    Words("Petersen"),      Words("Behrens"),
                            Words("Lüders"),          Words("Claasen"),       Words("Hinrichs"),
                            Words("Wulff"),           Words("Thoms"),         Words("Harms"),
                            Words("Brodersen"),       Words("Stehn"),         Words("Jessen"),
                            Words("Lorenzen"),        Words("Ehlers"),        Words("Tiedemann"),
                            Words("Rickmers & Sohn"), Words("Voss & Kröger"), Words("Dammtor"),
                            Words("Sternschanze"),    Words("Isebek"),        Words("Osterbek"),
                            Words("Wandse"),          Words("Seeve"),         Words("Luhe"),
                            Words("Pinnau")};
constexpr std::array kForms{
    Words("GmbH"), Words("GmbH & Co. KG"), Words("AG"), Words("GmbH"), Words("eG"), Words("KG")};
constexpr std::array kFirst{
    Words("Anke"),   Words("Birte"),   Words("Deniz"),  Words("Elif"),   Words("Fenja"),
    Words("Gesa"),   Words("Hauke"),   Words("Ilse"),   Words("Jannik"), Words("Katrin"),
    Words("Lars"),   Words("Malte"),   Words("Nadine"), Words("Ole"),    Words("Petra"),
    Words("Rieke"),  Words("Sönke"),   Words("Tjark"),  Words("Ute"),    Words("Volker"),
    Words("Wiebke"), Words("Yasemin"), Words("Piotr"),  Words("Amina"),  Words("Jorge")};
constexpr std::array kLast{
    Words("Albers"),    Words("Bruhn"),  Words("Carstens"), Words("Dierks"), Words("Eggers"),
    Words("Feddersen"), Words("Gerdes"), Words("Holst"),    Words("Ipsen"),  Words("Jürgens"),
    Words("Kowalski"),  Words("Lohse"),  Words("Möller"),   Words("Nissen"), Words("Oltmanns"),
    Words("Paulsen"),   Words("Quast"),  Words("Rohwer"),   Words("Struve"), Words("Timm"),
    Words("Uhlig"),     Words("Vagts"),  Words("Wichmann"), Words("Yıldız"), Words("Zander")};
constexpr std::array kStreets{
    Words("Am Hafenbecken"), Words("Kranweg"),     Words("Deichstieg"), Words("Lotsenkehre"),
    Words("Werkstraße"),     Words("Speicherweg"), Words("Taubenkamp"), Words("An der Schleuse")};
constexpr std::array kNeedNotes{
    Words("Ein Großauftrag kommt früher als geplant; unsere eigene Mannschaft ist verplant."),
    Words("Frühschicht ab 6 Uhr, Umkleide und Kantine sind da. Einweisung am ersten Tag."),
    Words("Zwei Kollegen fallen länger aus. Wir suchen Menschen, die gern im Team arbeiten."),
    Words("Saisonspitze. Danach gehen alle sicher in ihren Betrieb zurück."),
    Words("Wir haben in der Krise neue Aufträge bekommen und kommen nicht hinterher."),
    Words("")};
constexpr std::array kOfferNotes{
    Words("Bei uns ist ein Auftrag verschoben. Die Kolleginnen und Kollegen kommen gern."),
    Words("Kurzarbeit bis Quartalsende; alle haben dem Einsatz im Grundsatz zugestimmt."),
    Words("Eingespieltes Team mit eigenem Werkzeug und Sicherheitskleidung."),
    Words("Nach dem Umbau unserer Halle brauchen wir alle wieder."),
    Words("Veranstaltungen sind abgesagt; unsere Leute packen gern woanders an."),
    Words("")};
constexpr std::array kQuestions{
    Words("Guten Morgen, das würde genau in unsere Spitze passen. Wann könnten die Kollegen "
          "anfangen?"),
    Words("Wir hätten Interesse. Wäre auch ein Beginn eine Woche später möglich?"),
    Words("Können Sie uns etwas zu den bisherigen Einsätzen sagen? Wir arbeiten im "
          "Zweischichtbetrieb."),
    Words("Moin, passt das noch? Wir brauchen vor allem Verlässlichkeit über die ganze Zeit.")};
constexpr std::array kAnswers{
    Words("Ja, das passt. Der Beginn lässt sich einrichten; ich schicke Bedingungen."),
    Words("Gern. Die Leute kennen Schichtarbeit und haben eigene Schutzkleidung."),
    Words("Wir haben intern gefragt: alle drei würden kommen.")};
constexpr std::array kPlaces{
    Words("harburg"),     Words("finkenwerder"), Words("bergedorf"),    Words("wilhelmsburg"),
    Words("billbrook"),   Words("wandsbek"),     Words("altona"),       Words("bahrenfeld"),
    Words("hammerbrook"), Words("waltershof"),   Words("steinwerder"),  Words("fuhlsbuettel"),
    Words("eidelstedt"),  Words("heimfeld"),     Words("rahlstedt"),    Words("veddel"),
    Words("stade"),       Words("buxtehude"),    Words("norderstedt"),  Words("ahrensburg"),
    Words("lueneburg"),   Words("pinneberg"),    Words("elmshorn"),     Words("wedel"),
    Words("geesthacht"),  Words("kiel"),         Words("luebeck"),      Words("cuxhaven"),
    Words("bremerhaven"), Words("harburg"),      Words("finkenwerder"), Words("wilhelmsburg")};

}  // namespace

std::span<const CompanyWords> company_words() {
  return kCompanyWords;
}
std::span<const std::string_view> company_tails() {
  return kTails;
}
std::span<const std::string_view> legal_forms() {
  return kForms;
}
std::span<const std::string_view> first_names() {
  return kFirst;
}
std::span<const std::string_view> last_names() {
  return kLast;
}
std::span<const std::string_view> streets() {
  return kStreets;
}
std::span<const std::string_view> need_notes() {
  return kNeedNotes;
}
std::span<const std::string_view> offer_notes() {
  return kOfferNotes;
}
std::span<const std::string_view> questions() {
  return kQuestions;
}
std::span<const std::string_view> answers() {
  return kAnswers;
}
std::span<const std::string_view> company_places() {
  return kPlaces;
}

}  // namespace kontor::demo
