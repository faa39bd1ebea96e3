#pragma once

#include "app/core/clock.h"
#include "app/customers/customer_list.h"
#include "ui/widgets/line_pages.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>

namespace ui {

/// The list of customers, in the columns of listColumns(): holds their ids, and reads the lines in view.
///
///     CustomerTable -> CustomerListModel -> LinePages
///                              `-> Reader -> database thread -> CustomerStore::rows
///
/// While a page is on its way its rows are blank; a row scrolled by is not read at all.
class CustomerListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Answer = std::function<void(db::Result<QList<app::CustomerLine>>)>;
    /// Reads lines somewhere and calls the answer on this thread, once.
    using Reader = std::function<void(const QList<db::CustomerId> &, Answer)>;

    CustomerListModel(app::Clock clock, Reader reader, QObject *parent = nullptr);

    /// Shows another list. Where it is the same people as now nothing moves, only what is told of them.
    /// Otherwise the model is reset. True when it was.
    bool setListing(app::CustomerListing listing);
    /// Something about the customers may have changed: lines in view are read again.
    void readAgain();

    db::CustomerId idAt(qsizetype row) const;
    /// -1 when the customer is not in the list.
    int rowOf(db::CustomerId id) const;
    const std::vector<db::CustomerId> &ids() const { return m_ids; }
    qsizetype size() const { return static_cast<qsizetype>(m_ids.size()); }
    /// The line if it has been read, else nullptr. Holds until the next event.
    const app::CustomerLine *lineAt(qsizetype row) const;
    int pagesHeld() const { return static_cast<int>(m_pages.count()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void failed(const db::Error &error);

private:
    void want(qsizetype page) const;
    void readNext();
    void takePage(qsizetype page, const QList<db::CustomerId> &ids,
                  const db::Result<QList<app::CustomerLine>> &lines);
    QList<db::CustomerId> idsOf(qsizetype page) const;

    app::Clock m_clock;
    Reader m_reader;
    std::vector<db::CustomerId> m_ids;
    // Looking at a row is what asks for it, so these change in const functions.
    mutable LinePages m_pages;
    mutable QList<qsizetype> m_wanted; // newest first
    mutable QTimer m_ask;
    bool m_reading = false;
    int m_generation = 0; // of m_ids: answers to an earlier one are dropped
};

} // namespace ui
