#include "ui/palette/sources.h"

#include "app/customers/customer_list.h"
#include "app/customers/typed_name.h"
#include "app/desk/desk.h"
#include "ui/language/word_labels.h"
#include "ui/palette/counter_work.h"
#include "ui/palette/palette_source.h"
#include "ui/shell/loader.h"
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
    CustomerSource(app::Desk &desk, CounterWork &counter) : m_desk(desk), m_counter(counter), m_listing(desk)
    {
        connect(&m_listing, &LoaderBase::failed, this, [this] { answer(m_asked, {}); });
    }

    void begin(const QStringList &recent) override
    {
        m_asked.clear();
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
        m_asked = text;
        m_listing.ask(app::findingCustomers(query, m_desk.clock()),
                      [this, text](const app::CustomerListing &listing) {
                          answer(text, listing.lines.first(std::min(kMost, listing.lines.size())));
                      });
    }

    QList<PaletteEntry> entries(const QString &text) const override
    {
        QList<PaletteEntry> entries;
        for (const app::CustomerLine &line : text.isEmpty() ? m_recent : m_lines) {
            entries.append(entryOf(line));
            // While a newer question is on its way, of the former answer only what suits by name stays.
            entries.last().atLeast = !text.isEmpty() && m_answered == text ? kFound : 0;
        }
        if (!text.isEmpty())
            entries.append(entryOfNew(text));
        return entries;
    }

private:
    void answer(const QString &text, const QList<app::CustomerLine> &lines)
    {
        m_answered = text;
        m_lines = lines;
        emit found();
    }

    PaletteEntry entryOfNew(const QString &text) const
    {
        // Any words may be a name, also those of a setting that was looked for.
        const auto made = app::customerAtOnce(text, m_desk.clock().today());
        const bool byHand = made && app::phoneAtOnce(*made).isEmpty();
        return {.id = kPrefix + u"new"_s,
                .title = tr("New customer “%1”", "%1 is the name typed").arg(text),
                .second = byHand ? tr("Choose this line, then press Enter") : QString(),
                .icon = Icons::icon(u"plus"_s),
                .last = true,
                .waits = m_answered != text, // else who is about to be found is made once more
                .byHand = byHand,
                .run = [this, text] { m_counter.create(text); }};
    }

    PaletteEntry entryOf(const app::CustomerLine &line) const
    {
        const db::CustomerRow &row = line.row;
        const db::Audience audience = db::audienceOf(row.stage);
        QStringList facts{labelOf(audience), row.phone.isEmpty() ? row.email : phoneText(row.phone),
                          row.code};
        facts.removeAll(QString());
        return {.id = kPrefix + QString::number(row.id.value),
                .title = row.fullName,
                .second = facts.join(u" · "_s),
                .disc = initialsOf(row.fullName),
                .prospect = audience == db::Audience::Prospect,
                .run = [this, line] { m_counter.choose(line); }};
    }

    app::Desk &m_desk;
    CounterWork &m_counter;
    Loader<app::CustomerListing> m_listing;
    QString m_asked;
    QString m_answered; ///< for which text m_lines are
    QList<app::CustomerLine> m_lines;
    QList<app::CustomerLine> m_recent;
};

} // namespace

PaletteSource *makeCustomerSource(app::Desk &desk, CounterWork &counter)
{
    return new CustomerSource(desk, counter);
}

} // namespace ui
