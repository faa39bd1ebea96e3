#include "app/import/interaction_row.h"

#include "app/core/cut_text.h"
#include "app/customers/log_words.h"
#include "app/import/cell_text.h"
#include "app/import/listed_moment.h"
#include "app/import/lone_quote.h"
#include "app/people/kind_words.h"
#include "app/people/money_text.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Reads the cells of one record.
class InteractionReader final
{
public:
    InteractionReader(const ColumnMap &columns, const QStringList &cells, const InteractionList &list)
        : m_columns(columns), m_cells(cells), m_list(list)
    {}

    InteractionRow read()
    {
        for (qsizetype i = 0; i < std::min(m_cells.size(), m_columns.fields.size()); ++i) {
            const ImportField field = m_columns.fields.at(i);
            if (field != ImportField::Note && isFieldOf(field, ListKind::Customers))
                continue; // the customer's
            const QString cell = asWritten(i);
            if (hasLoneQuote(m_columns, m_cells, i))
                m_row.problems.append(loneQuoteIn(m_columns, m_cells, i));
            if (!cell.isEmpty() && !(saysNothing(cell) && field != ImportField::ReceiptState))
                readCell(i, field, cell);
        }
        settleKind();
        settleTime();
        settleAmount();
        m_row.interaction.note = cutTo(m_note.join(u'\n'), kLongestText);
        return std::move(m_row);
    }

private:
    QString asWritten(qsizetype column) const
    {
        return withoutLoneQuote(m_columns, m_cells, column).trimmed();
    }

    void readCell(qsizetype column, ImportField field, const QString &cell)
    {
        db::Interaction &interaction = m_row.interaction;
        switch (field) {
        case ImportField::Receipt:
            interaction.reference = cutTo(cell.simplified(), kLongestWords);
            m_row.hasReceipt = true;
            return;
        case ImportField::Amount:
            return readAmount(column, cell, interaction.amount);
        case ImportField::LineAmount:
            return readAmount(column, cell, m_row.lineAmount);
        case ImportField::InteractionKind:
            m_kind = kindCellOf(cell).kind;
            return readDirection(column, cell);
        case ImportField::Direction:
            return readDirection(column, cell);
        case ImportField::Channel:
            m_channel = channelCellOf(cell);
            return m_channel ? void() : keep(column, cell);
        case ImportField::ReceiptState:
            return readState(column, cell);
        case ImportField::Score:
            interaction.score = scoreCellOf(cell, saysStars(column));
            return interaction.score ? void() : refuse(column, u"bad-score"_s, u"write 0 to 10, or 4/5"_s);
        case ImportField::Note:
            m_note.append(cutTo(cleanText(cell), kLongestText));
            return;
        case ImportField::Detail:
            return keep(column, cell);
        default: // the time is put together from its cells
            return;
        }
    }

    void readAmount(qsizetype column, const QString &cell, std::optional<qint64> &amount)
    {
        const auto read = moneyCellOf(cell);
        if (!read)
            return refuse(column, u"bad-amount"_s, u"this is no amount in đồng; write 1.250.000"_s);
        if (*read > kMostMoney)
            return refuse(column, u"amount-too-large"_s, u"more than one purchase can be"_s);
        amount = read;
    }

    void readDirection(qsizetype column, const QString &cell)
    {
        const KindCell said = kindCellOf(cell);
        if (said.direction)
            m_direction = said.direction;
        if (said.saysMore || (!said.kind && !said.direction))
            keep(column, cell);
    }

    void readState(qsizetype column, const QString &cell)
    {
        // A day of cancelling says that it was cancelled.
        static const QStringList days{u"cancelled at"_s, u"ngay huy"_s};
        const bool cancelled = days.contains(foldHeader(m_columns.headers.value(column)));
        const ReceiptState said = cancelled ? ReceiptState::Cancelled : receiptStateOf(cell);
        if (said != ReceiptState::Stands)
            m_row.state = said;
    }

    bool saysStars(qsizetype column) const
    {
        const QString heading = foldHeader(m_columns.headers.value(column));
        return heading.contains("sao"_L1) || heading.contains("star"_L1) || heading.contains("rating"_L1);
    }

    void settleKind()
    {
        db::Interaction &interaction = m_row.interaction;
        const bool money = interaction.amount || m_row.lineAmount;
        interaction.kind = m_kind.value_or(money ? db::InteractionKind::Purchase : m_list.kind);
        const DefaultChannel way = defaultChannelFor(interaction.kind);
        const bool online = m_list.origin == ListOrigin::WebShop && way.channel == db::Channel::Store;
        interaction.channel = m_channel.value_or(online ? db::Channel::Website : way.channel);
        interaction.direction = m_direction.value_or(way.direction);
    }

    void settleTime()
    {
        const qsizetype column = m_columns.columnOf(ImportField::OccurredAt);
        const QString cell = asWritten(column);
        const qsizetype beside = m_columns.columnOf(ImportField::TimeOfDay);
        const QString time = beside < 0 ? QString() : asWritten(beside);
        if (cell.isEmpty())
            return refuse(column, u"no-time"_s, u"the row does not say when it was"_s);
        const auto moment = listedMomentOf(cell, time, m_columns.orderOf(column), m_list.zone);
        if (!moment)
            return refuse(column, u"bad-date"_s, u"this is not a date; write day/month/year"_s);
        db::Interaction &interaction = m_row.interaction;
        interaction.occurredAtMs = moment->at.toMSecsSinceEpoch();
        interaction.occurredOn = moment->at.date();
        m_row.hasTime = moment->hasTime;
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_list.nowMs, m_list.zone).date();
        if (moment->hasTime ? interaction.occurredAtMs > m_list.nowMs : interaction.occurredOn > today)
            refuse(column, u"in-future"_s, u"a contact cannot be in the future"_s);
        else if (interaction.occurredAtMs > m_list.nowMs) // today, and the list has the day alone
            interaction.occurredAtMs = m_list.nowMs;
    }

    // Only a purchase has an amount; what a list says beside a call stays readable.
    void settleAmount()
    {
        db::Interaction &interaction = m_row.interaction;
        if (interaction.kind == db::InteractionKind::Purchase)
            return;
        if (interaction.amount)
            keep(m_columns.columnOf(ImportField::Amount), asWritten(m_columns.columnOf(ImportField::Amount)));
        interaction.amount.reset();
        m_row.lineAmount.reset();
    }

    void keep(qsizetype column, const QString &cell)
    {
        const QString heading = m_columns.headers.value(column).trimmed();
        m_note.append(heading + u": "_s + cutTo(cleanText(cell), kLongestWords));
    }

    void refuse(qsizetype column, const QString &code, const QString &reason)
    {
        constexpr qsizetype kShownOfValue = 200;
        m_row.problems.append({m_columns.headers.value(column), cutTo(m_cells.value(column), kShownOfValue),
                               code, reason, true, column});
    }

    const ColumnMap &m_columns;
    const QStringList &m_cells;
    const InteractionList &m_list;
    InteractionRow m_row;
    QStringList m_note;
    std::optional<db::InteractionKind> m_kind;
    std::optional<db::Direction> m_direction;
    std::optional<db::Channel> m_channel;
};

} // namespace

InteractionList interactionListOf(const ColumnMap &columns, const QTimeZone &zone, qint64 nowMs)
{
    InteractionList list;
    list.zone = zone;
    list.nowMs = nowMs;
    list.origin = originOf(columns.headers, columns.fields);
    switch (list.origin) {
    case ListOrigin::Till:
    case ListOrigin::WebShop:
        list.kind = db::InteractionKind::Purchase;
        break;
    case ListOrigin::CallLog:
        list.kind = db::InteractionKind::Call;
        break;
    case ListOrigin::Other:
        if (columns.fields.contains(ImportField::Score))
            list.kind = db::InteractionKind::Review;
        break;
    }
    return list;
}

InteractionRow readInteractionRow(const ColumnMap &columns, const QStringList &cells,
                                  const InteractionList &list)
{
    return InteractionReader(columns, cells, list).read();
}

} // namespace app
