#pragma once

#include <QKeyCombination>
#include <QObject>

namespace ui {

// For those chosen in the list; the menus show them.
inline constexpr QKeyCombination kTagKey = Qt::CTRL | Qt::Key_G;
inline constexpr QKeyCombination kUntagKey = Qt::CTRL | Qt::SHIFT | Qt::Key_G;
inline constexpr QKeyCombination kMessageKey = Qt::CTRL | Qt::Key_M;
inline constexpr QKeyCombination kProvinceKey = Qt::CTRL | Qt::SHIFT | Qt::Key_P;

class CustomerWork;
class CustomersPage;
class GroupWork;

/// The keys of the page: F2 edits, Ctrl+L logs, Del deletes, Ctrl+S saves what is edited, Enter opens, from
/// the list and the search alike; in the list, what is done to all chosen.
class CustomerKeys final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; belongs to the page.
    CustomerKeys(CustomersPage &page, CustomerWork &work, GroupWork &group);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    CustomersPage &m_page;
    CustomerWork &m_work;
};

} // namespace ui
