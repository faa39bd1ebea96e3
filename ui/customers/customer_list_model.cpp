#include "ui/customers/customer_list_model.h"

#include "ui/customers/list_columns.h"
#include "ui/language/customer_words.h"
#include "ui/widgets/plain_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

/// What is waited for while the user scrolls on: no more pages than can be in view, the rest has gone by.
constexpr qsizetype kMostWanted = 4;

} // namespace

CustomerListModel::CustomerListModel(app::Clock clock, Reader reader, QObject *parent)
    : QAbstractTableModel(parent), m_clock(std::move(clock)), m_reader(std::move(reader))
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(0);
    connect(&m_ask, &QTimer::timeout, this, &CustomerListModel::readNext);
}

bool CustomerListModel::setListing(app::CustomerListing listing)
{
    const bool other = listing.ids != m_ids;
    if (other) {
        beginResetModel();
        m_ids = std::move(listing.ids);
        m_pages.clear();
    }
    ++m_generation;
    m_reading = false;
    m_wanted.clear();
    m_pages.setStale();
    const qsizetype past = listing.firstLine + 2 * app::kLinesAtOnce;
    for (qsizetype page = LinePages::pageOf(listing.firstLine); page * app::kLinesAtOnce < past; ++page) {
        const QList<db::CustomerId> ids = idsOf(page);
        if (!listing.lines.isEmpty() && !ids.isEmpty())
            m_pages.put(page, ids, listing.lines);
    }
    if (other)
        endResetModel();
    else if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    return other;
}

void CustomerListModel::readAgain()
{
    ++m_generation; // a page on its way may have been read before the change
    m_reading = false;
    m_pages.setStale();
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

db::CustomerId CustomerListModel::idAt(qsizetype row) const
{
    return row >= 0 && row < size() ? m_ids[static_cast<std::size_t>(row)] : db::CustomerId();
}

int CustomerListModel::rowOf(db::CustomerId id) const
{
    const auto found = id ? std::find(m_ids.begin(), m_ids.end(), id) : m_ids.end();
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

const app::CustomerLine *CustomerListModel::lineAt(qsizetype row) const
{
    return row >= 0 && row < size() ? m_pages.find(row).line : nullptr;
}

int CustomerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int CustomerListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(listColumns().size());
}

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LinePages::Found found = m_pages.find(index.row());
    if (found.state == LinePages::State::Missing || found.stale)
        want(LinePages::pageOf(index.row()));
    if (!found.line) {
        const bool gone = found.state == LinePages::State::Gone && index.column() == 0;
        return gone && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) ? words::noLongerThere()
                                                                                   : QVariant();
    }
    const app::CustomerLine &line = *found.line;
    const ListColumn &column = listColumns()[static_cast<std::size_t>(index.column())];
    const QDate today = m_clock.today();
    switch (role) {
    case Qt::DisplayRole:
        return column.text(line, today);
    case Qt::AccessibleTextRole:
        return index.column() == 0
                   ? words::sentence(line, today)
                   : words::cell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                 column.text(line, today));
    case Qt::ToolTipRole:
        return plainTip(column.tip(line));
    case kCellLook:
        return QVariant::fromValue(column.look(line, today));
    default:
        return {};
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    const auto &heading = listColumns()[static_cast<std::size_t>(section)].heading;
    return QCoreApplication::translate("ui::CustomerListModel", heading.text, heading.comment);
}

void CustomerListModel::want(qsizetype page) const
{
    if (!m_wanted.isEmpty() && m_wanted.first() == page)
        return;
    m_wanted.removeOne(page);
    m_wanted.prepend(page);
    if (m_wanted.size() > kMostWanted)
        m_wanted.removeLast();
    if (!m_reading)
        m_ask.start();
}

void CustomerListModel::readNext()
{
    while (!m_wanted.isEmpty() && !m_reading) {
        const qsizetype page = m_wanted.takeFirst();
        const QList<db::CustomerId> ids = idsOf(page);
        if (ids.isEmpty() || m_pages.isFresh(page))
            continue;
        m_reading = true;
        m_reader(ids, [this, page, ids, generation = m_generation](const auto &lines) {
            if (generation == m_generation)
                takePage(page, ids, lines);
        });
    }
}

void CustomerListModel::takePage(qsizetype page, const QList<db::CustomerId> &ids,
                                 const db::Result<QList<app::CustomerLine>> &lines)
{
    m_reading = false;
    if (!lines) {
        m_wanted.clear(); // asked for again when the person moves on
        emit failed(lines.error());
        return;
    }
    m_pages.put(page, ids, *lines);
    const auto first = static_cast<int>(page * app::kLinesAtOnce);
    emit dataChanged(index(first, 0), index(first + static_cast<int>(ids.size()) - 1, columnCount() - 1));
    if (!m_wanted.isEmpty())
        m_ask.start();
}

QList<db::CustomerId> CustomerListModel::idsOf(qsizetype page) const
{
    const qsizetype first = page * app::kLinesAtOnce;
    const qsizetype past = std::min(size(), first + app::kLinesAtOnce);
    return first < past ? QList<db::CustomerId>{m_ids.begin() + first, m_ids.begin() + past}
                        : QList<db::CustomerId>();
}

} // namespace ui
