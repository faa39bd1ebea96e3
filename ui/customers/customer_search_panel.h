#pragma once

#include "app/customers/customer_list.h"

#include <QVariantMap>
#include <QWidget>

namespace ui {

class CustomerFilterBar;
class SearchField;

/// What the list of customers is narrowed by: the search, and the filters below it.
class CustomerSearchPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerSearchPanel(const app::Clock &clock, QWidget *parent = nullptr);

    SearchField *field() const { return m_field; }
    CustomerFilterBar *filters() const { return m_filters; }
    /// What was typed, as it was announced last.
    const QString &text() const { return m_text; }
    const app::CustomerFilter &filter() const;
    /// Neither searched nor filtered.
    bool isEverybody() const;
    void showEverybody();
    /// Exactly these customers until the person takes that away; the title says who they are.
    void showOnly(const QString &title, const QList<db::CustomerId> &ids);
    /// The keyboard to the search, where it is in sight; `typed` takes the place of what stands there.
    void takeFocus(const QString &typed = {});
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);

signals:
    /// Something was typed or a filter was set.
    void changed();

private:
    SearchField *m_field;
    CustomerFilterBar *m_filters;
    QString m_text;
};

} // namespace ui
