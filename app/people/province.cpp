#include "app/people/province.h"

#include "app/exchange/csv_reader.h"
#include "app/people/name_order.h"
#include "db/core/fold.h"

#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Letters and digits only, no accents: "TP. Hồ Chí Minh" is "tphochiminh".
QString keyOf(QStringView text)
{
    QString key = db::fold(text);
    key.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return key;
}

struct OtherNames
{
    QStringView former;
    QStringView keys; ///< as keyOf writes them, separated by '|'
};

constexpr OtherNames kOtherNames[] = {
    {u"Hồ Chí Minh", u"hcm|hcmc|saigon|sg"},
    {u"Hà Nội", u"hn|hatay"}, // Hà Tây was merged in 2008
    {u"Huế", u"thuathienhue|thuathien|tthue"},
    {u"Bà Rịa - Vũng Tàu", u"brvt|vungtau|baria"},
    {u"Đắk Lắk", u"daclac|darlac"},
    {u"Đắk Nông", u"dacnong"},
    {u"Lâm Đồng", u"dalat"},
};

struct Provinces
{
    QStringList present;
    QStringList former;
    QHash<QString, QString> byKey; ///< any name to the present one
};

Provinces load()
{
    Provinces provinces;
    QFile file(u":/data/provinces.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("provinces.csv is not packed into the program");
    CsvReader reader(file);
    QStringList fields;
    QHash<QString, QString> presentOf;
    bool header = true;
    while (reader.readRecord(fields).value_or(false)) {
        if (!std::exchange(header, false)) {
            const QString &former = fields.at(1);
            const QString &present = fields.at(7);
            presentOf.insert(former, present);
            provinces.former.append(former);
            if (!provinces.present.contains(present))
                provinces.present.append(present);
        }
    }
    const auto byLetter = [](const QString &a, const QString &b) {
        return nameSortKey(a, a) < nameSortKey(b, b);
    };
    std::sort(provinces.former.begin(), provinces.former.end(), byLetter);
    std::sort(provinces.present.begin(), provinces.present.end(), byLetter);
    for (const QString &former : std::as_const(provinces.former))
        provinces.byKey.insert(keyOf(former), presentOf.value(former));
    for (const QString &present : std::as_const(provinces.present))
        provinces.byKey.insert(keyOf(present), present);
    for (const auto &[former, keys] : kOtherNames) {
        for (const QStringView key : keys.split(u'|'))
            provinces.byKey.insert(key.toString(), presentOf.value(former.toString()));
    }
    return provinces;
}

const Provinces &provinces()
{
    static const Provinces loaded = load();
    return loaded;
}

std::optional<QString> lookUp(QStringView name)
{
    const QString key = keyOf(name);
    QStringList names{key};
    for (const QString &title : {u"thanhpho"_s, u"tinh"_s, u"tp"_s}) {
        if (key.startsWith(title))
            names.append(key.mid(title.size()));
    }
    for (const QString &title : {u"city"_s, u"province"_s}) {
        if (key.endsWith(title))
            names.append(key.chopped(title.size()));
    }
    const auto &byKey = provinces().byKey;
    for (const QString &known : std::as_const(names)) {
        if (const auto found = byKey.find(known); found != byKey.end())
            return *found;
    }
    return std::nullopt;
}

} // namespace

const QStringList &presentProvinces()
{
    return provinces().present;
}

const QStringList &formerProvinces()
{
    return provinces().former;
}

std::optional<QString> presentProvince(QStringView text)
{
    if (const auto whole = lookUp(text))
        return whole;
    auto parts = text.split(u',', Qt::SkipEmptyParts);
    if (!parts.isEmpty() && keyOf(parts.last()) == u"vietnam")
        parts.removeLast();
    return parts.isEmpty() ? std::nullopt : lookUp(parts.last());
}

} // namespace app
