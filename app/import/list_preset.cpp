#include "app/import/list_preset.h"

#include "app/people/kind_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList foldedHeadings(const QJsonValue &headings)
{
    QStringList folded;
    for (const QJsonValue &heading : headings.toArray())
        folded.append(foldHeader(heading.toString()));
    return folded;
}

ListPreset presetFrom(const QJsonObject &json)
{
    ListPreset preset{
        json[u"key"_s].toString(), json[u"name_vi"_s].toString(), json[u"name_en"_s].toString(), {}, {}};
    preset.dayFirst = json[u"day_first"_s].toBool();
    for (const QJsonValue &row : json[u"needs"_s].toArray())
        preset.needs.append(foldedHeadings(row));
    const QJsonObject fields = json[u"fields"_s].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto known = importFieldOf(field.key());
        for (const QString &heading : foldedHeadings(field.value())) {
            if (known)
                preset.fields.insert(heading, *known);
        }
    }
    return preset;
}

} // namespace

const QList<ListPreset> &listPresets()
{
    static const QList<ListPreset> presets = [] {
        QList<ListPreset> list;
        QFile file(u":/data/list_presets.json"_s);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QJsonValue &one : QJsonDocument::fromJson(file.readAll())[u"presets"_s].toArray())
                list.append(presetFrom(one.toObject()));
        }
        return list;
    }();
    return presets;
}

const ListPreset *presetOf(const QStringList &headings, ListKind kind)
{
    if (kind != ListKind::Customers)
        return nullptr;
    QStringList folded;
    for (const QString &heading : headings)
        folded.append(foldHeader(heading));
    const auto allThere = [&folded](const QStringList &needed) {
        return std::ranges::all_of(needed,
                                   [&folded](const QString &heading) { return folded.contains(heading); });
    };
    for (const ListPreset &preset : listPresets()) {
        if (std::ranges::any_of(preset.needs, allThere))
            return &preset;
    }
    return nullptr;
}

const ListPreset *presetWithKey(const QString &key)
{
    const QList<ListPreset> &presets = listPresets();
    const auto found = std::ranges::find(presets, key, &ListPreset::key);
    return found == presets.end() ? nullptr : &*found;
}

std::optional<ImportField> fieldOfColumn(const ListPreset *preset, QStringView heading, ListKind kind)
{
    if (preset) {
        const auto known = preset->fields.constFind(foldHeader(heading));
        if (known != preset->fields.constEnd())
            return *known;
    }
    return fieldOfHeader(heading, kind);
}

} // namespace app
