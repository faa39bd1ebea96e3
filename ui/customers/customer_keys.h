#pragma once

#include <QObject>

namespace ui {

class CustomerWork;
class CustomersPage;

/// The keys of the page: F2 edits, Ctrl+L logs, Del deletes, Ctrl+S saves what is edited, Enter opens, from
/// the list and the search alike.
class CustomerKeys final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it; belongs to the page.
    CustomerKeys(CustomersPage &page, CustomerWork &work);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    CustomersPage &m_page;
    CustomerWork &m_work;
};

} // namespace ui
