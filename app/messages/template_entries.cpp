#include "app/messages/template_entries.h"

#include "db/core/fold.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

qsizetype rankOf(db::Channel channel)
{
    static const QList<db::Channel> first{db::Channel::Zalo, db::Channel::Sms, db::Channel::Email};
    const qsizetype place = first.indexOf(channel);
    return place < 0 ? first.size() + static_cast<int>(channel) : place;
}

bool hasChannel(const TemplateEntry &entry, db::Channel channel)
{
    return std::any_of(entry.texts.cbegin(), entry.texts.cend(),
                       [channel](const auto &one) { return one.text.channel == channel; });
}

/// Where a text belongs among the entries so far; -1: it begins one of its own. Shipped texts know their
/// matter by their key ("birthday.existing.zalo.vi"), the shop's own join a text of the same title that lacks
/// their channel.
qsizetype placeOf(const db::Template &text, const QString &matter, const QList<TemplateEntry> &entries)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const TemplateEntry &entry = entries.at(i);
        if (!text.key.isEmpty() && entry.key == matter)
            return i;
        const bool alike = text.key.isEmpty() && entry.audience == text.audience &&
                           entry.occasionKey == text.occasionKey &&
                           entry.texts.constFirst().text.recipient == text.recipient &&
                           db::fold(entry.title) == db::fold(text.title);
        if (alike && !hasChannel(entry, text.channel))
            return i;
    }
    return -1;
}

QString matterOf(const db::Template &text, const QString &draftKey)
{
    if (text.key.isEmpty())
        return text.id ? u"own:%1"_s.arg(text.id.value) : draftKey;
    return text.key.section(u'.', 0, 1);
}

bool matches(const TemplateEntry &entry, const QStringList &words, const TemplateLibrary &library)
{
    if (words.isEmpty())
        return true;
    QString all = entry.title;
    if (const auto occasion = library.occasion(entry.occasionKey))
        all += u' ' + occasion->nameVi + u' ' + occasion->nameEn;
    for (const TemplateEntry::Text &one : entry.texts)
        all += u' ' + one.text.title + u' ' + one.text.subject + u' ' + one.text.body;
    const QString folded = db::fold(all);
    return std::all_of(words.cbegin(), words.cend(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

} // namespace

bool TemplateEntry::hasDraft() const
{
    return std::any_of(texts.cbegin(), texts.cend(), [](const Text &one) { return !one.draftKey.isEmpty(); });
}

qsizetype TemplateEntry::indexOf(db::TemplateId id, const QString &draftKey) const
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (id ? texts.at(i).text.id == id : !draftKey.isEmpty() && texts.at(i).draftKey == draftKey)
            return i;
    }
    return -1;
}

QList<TemplateEntry> entriesOf(const TemplateLibrary &library, const TemplateFilter &filter)
{
    QList<TemplateEntry> entries;
    const auto add = [&entries](const db::Template &text, const QString &draftKey) {
        const QString matter = matterOf(text, draftKey);
        qsizetype place = placeOf(text, matter, entries);
        if (place < 0) {
            place = entries.size();
            entries.append({matter, text.audience, text.occasionKey, text.title, text.archived, {}});
        }
        entries[place].texts.append({text, draftKey});
    };
    // Shipped ones first: the shop's own join them.
    for (const bool shipped : {true, false}) {
        for (const db::Template &stored : library.templates) {
            if (stored.key.isEmpty() == shipped || stored.archived != filter.archived ||
                stored.language != filter.language)
                continue;
            const TemplateDraft *draft = library.draftOf(draftKeyOf(stored.id));
            db::Template shown = draft ? draft->text : stored;
            shown.key = stored.key;
            shown.archived = stored.archived;
            add(shown, draft ? draft->key : QString());
        }
    }
    for (const TemplateDraft &draft : library.drafts) {
        if (!draft.text.id && draft.text.language == filter.language && !filter.archived)
            add(draft.text, draft.key);
    }

    const QStringList words = db::fold(filter.words).split(u' ', Qt::SkipEmptyParts);
    entries.removeIf([&](const TemplateEntry &entry) {
        return (filter.channel && !hasChannel(entry, *filter.channel)) ||
               (filter.occasion && *filter.occasion != entry.occasionKey) || !matches(entry, words, library);
    });
    QHash<QString, int> order;
    for (const db::Occasion &occasion : library.occasions)
        order.insert(occasion.key, static_cast<int>(order.size()));
    const auto place = [&order](const TemplateEntry &entry) {
        // A birthday is everybody's; then the year's days, then what belongs to no day.
        const int day =
            entry.occasionKey.startsWith(u"birthday"_s) ? -1 : order.value(entry.occasionKey, 9999);
        return std::make_tuple(static_cast<int>(entry.audience), day, entry.occasionKey);
    };
    std::stable_sort(entries.begin(), entries.end(), [&place](const auto &a, const auto &b) {
        const auto left = place(a);
        const auto right = place(b);
        return left != right ? left < right : QString::localeAwareCompare(a.title, b.title) < 0;
    });
    for (TemplateEntry &entry : entries) {
        std::stable_sort(entry.texts.begin(), entry.texts.end(), [](const auto &a, const auto &b) {
            return rankOf(a.text.channel) < rankOf(b.text.channel);
        });
        entry.title = entry.texts.constFirst().text.title;
    }
    return entries;
}

} // namespace app
