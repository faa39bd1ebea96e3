#include "app/people/province.h"

#include "app/exchange/csv_reader.h"
#include "app/people/person_name.h"
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

struct Alias
{
    QStringView key;
    QStringView former;
};

// Other names of the 63, as keyOf writes them.
constexpr Alias kAliases[] = {
    {u"hcm", u"Hồ Chí Minh"},
    {u"hcmc", u"Hồ Chí Minh"},
    {u"saigon", u"Hồ Chí Minh"},
    {u"sg", u"Hồ Chí Minh"},
    {u"hn", u"Hà Nội"},
    {u"hatay", u"Hà Nội"}, // merged in 2008
    {u"thuathienhue", u"Huế"},
    {u"thuathien", u"Huế"},
    {u"tthue", u"Huế"},
    {u"brvt", u"Bà Rịa - Vũng Tàu"},
    {u"vungtau", u"Bà Rịa - Vũng Tàu"},
    {u"baria", u"Bà Rịa - Vũng Tàu"},
    {u"daclac", u"Đắk Lắk"},
    {u"darlac", u"Đắk Lắk"},
    {u"dacnong", u"Đắk Nông"},
    {u"dalat", u"Lâm Đồng"},
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
    for (const Alias &alias : kAliases)
        provinces.byKey.insert(alias.key.toString(), presentOf.value(alias.former.toString()));
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
    const auto &byKey = provinces().byKey;
    if (const auto found = byKey.find(key); found != byKey.end())
        return *found;
    for (const auto *prefix : {u"thanhpho", u"tinh", u"tp"}) {
        const QStringView title(prefix);
        if (key.startsWith(title)) {
            if (const auto found = byKey.find(key.mid(title.size())); found != byKey.end())
                return *found;
        }
    }
    for (const auto *suffix : {u"city", u"province"}) {
        const QStringView title(suffix);
        if (key.endsWith(title)) {
            if (const auto found = byKey.find(key.chopped(title.size())); found != byKey.end())
                return *found;
        }
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
