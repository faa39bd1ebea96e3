#include "ui/palette/sources.h"

#include "app/customers/customer_list.h"
#include "app/desk/desk.h"
#include "ui/language/word_labels.h"
#include "ui/palette/palette_source.h"
#include "ui/shell/loader.h"
#include "ui/shell/navigator.h"
#include "ui/theme/icons.h"
#include "ui/widgets/initials_disc.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMost = 8; // the list is for one person one has in mind; the page shows all
constexpr int kFound = 450;    // by number or code: under what a title says at the start of a word
const QString kPrefix = u"customer."_s;

class CustomerSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(ui::CustomerSource)
public:
    CustomerSource(app::Desk &desk, Navigator &navigator)
        : m_desk(desk), m_navigator(navigator), m_listing(desk)
    {}

    void begin(const QStringList &recent) override
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

    void look(const QString &text) override
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

    QList<PaletteEntry> entries(const QString &text) const override
    {
        QList<PaletteEntry> entries;
        for (const app::CustomerLine &line : text.isEmpty() ? m_recent : m_lines) {
            entries.append(entryOf(line.row));
            // While a newer question is on its way, of the former answer only what suits by name stays.
            entries.last().atLeast = !text.isEmpty() && m_answered == text ? kFound : 0;
        }
        if (!text.isEmpty())
            entries.append({.title = tr("New customer “%1”", "%1 is the name typed").arg(text),
                            .icon = Icons::icon(u"plus"_s),
                            .last = true,
                            .run = [this, text] { emit m_navigator.newCustomerAsked(text); }});
        return entries;
    }

private:
    PaletteEntry entryOf(const db::CustomerRow &row) const
    {
        const db::Audience audience = db::audienceOf(row.stage);
        QStringList facts{labelOf(audience), row.phone.isEmpty() ? row.email : phoneText(row.phone),
                          row.code};
        facts.removeAll(QString());
        return {.id = kPrefix + QString::number(row.id.value),
                .title = row.fullName,
                .second = facts.join(u" · "_s),
                .disc = initialsOf(row.fullName),
                .prospect = audience == db::Audience::Prospect,
                .run = [this, id = row.id] { emit m_navigator.customerAsked(id); }};
    }

    app::Desk &m_desk;
    Navigator &m_navigator;
    Loader<app::CustomerListing> m_listing;
    QString m_answered; ///< for which text m_lines are
    QList<app::CustomerLine> m_lines;
    QList<app::CustomerLine> m_recent;
};

} // namespace

PaletteSource *makeCustomerSource(app::Desk &desk, Navigator &navigator)
{
    return new CustomerSource(desk, navigator);
}

} // namespace ui
