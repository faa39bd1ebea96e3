#include "ui/palette/customer_source.h"

#include "app/desk/desk.h"
#include "ui/language/word_labels.h"
#include "ui/shell/navigator.h"
#include "ui/theme/icons.h"
#include "ui/widgets/initials_disc.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMost = 8; // the list is for one person one has in mind; the page shows all
constexpr int kFound = 450;    // by number or code: under what a title says at the start of a word
const QString kPrefix = u"customer."_s;

} // namespace

CustomerSource::CustomerSource(app::Desk &desk, Navigator &navigator, QObject *parent)
    : PaletteSource(parent), m_desk(desk), m_navigator(navigator), m_listing(desk)
{}

void CustomerSource::begin(const QStringList &recent)
{
    m_answered.clear();
    m_lines.clear();
    m_recent.clear();
    QList<db::CustomerId> ids;
    for (const QString &id : recent) {
        if (id.startsWith(kPrefix))
            ids.append(db::CustomerId{id.mid(kPrefix.size()).toLongLong()});
    }
    if (ids.isEmpty())
        return;
    m_desk.ask(this, app::asking(&app::loadLines, ids, m_desk.clock()),
               [this](const db::Result<QList<app::CustomerLine>> &lines) {
                   if (!lines)
                       return; // the rest of the palette works without them
                   m_recent = *lines;
                   emit found();
               });
}

void CustomerSource::look(const QString &text)
{
    if (text.isEmpty()) {
        m_answered.clear();
        m_lines.clear();
        return;
    }
    app::ListQuery query;
    query.text = text;
    query.firstOnly = true;
    m_listing.ask(app::findingCustomers(query, m_desk.clock()),
                  [this, text](const app::CustomerListing &listing) {
                      m_answered = text;
                      m_lines = listing.lines.first(std::min(kMost, listing.lines.size()));
                      emit found();
                  });
}

QList<PaletteEntry> CustomerSource::entries(const QString &text) const
{
    QList<PaletteEntry> entries;
    if (text.isEmpty()) {
        for (const app::CustomerLine &line : m_recent)
            entries.append(entryOf(line));
        return entries;
    }
    for (const app::CustomerLine &line : m_lines) {
        PaletteEntry entry = entryOf(line);
        // While a newer question is on its way, of the former answer only what suits by name stays.
        entry.atLeast = m_answered == text ? kFound : 0;
        entries.append(entry);
    }
    entries.append(newCustomer(text));
    return entries;
}

PaletteEntry CustomerSource::entryOf(const app::CustomerLine &line) const
{
    const db::CustomerRow &row = line.row;
    PaletteEntry entry;
    entry.id = kPrefix + QString::number(row.id.value);
    entry.title = row.fullName;
    QStringList facts{labelOf(db::audienceOf(row.stage))};
    if (!row.phone.isEmpty())
        facts.append(phoneText(row.phone));
    else if (!row.email.isEmpty())
        facts.append(row.email);
    if (!row.code.isEmpty())
        facts.append(row.code);
    entry.second = facts.join(u" · "_s);
    entry.disc = initialsOf(row.fullName);
    entry.prospect = db::audienceOf(row.stage) == db::Audience::Prospect;
    entry.run = [this, id = row.id] { emit m_navigator.customerAsked(id); };
    return entry;
}

PaletteEntry CustomerSource::newCustomer(const QString &name) const
{
    PaletteEntry entry;
    entry.title = tr("New customer “%1”", "%1 is the name typed").arg(name);
    entry.icon = Icons::icon(u"plus"_s);
    entry.last = true;
    entry.run = [this, name] { emit m_navigator.newCustomerAsked(name); };
    return entry;
}

} // namespace ui
