#pragma once

#include "app/customers/customer_list.h"
#include "ui/shell/loader.h"
#include "ui/widgets/search_field.h"

#include <QWidget>

class QCompleter;
class QStandardItemModel;

namespace ui {

/// Finds one customer of an audience by name or number while typing. Those of the other audience are not
/// offered: their words are others.
class CustomerChooser final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerChooser(app::Desk &desk, QWidget *parent = nullptr);

    void setAudience(db::Audience audience) { m_audience = audience; }

signals:
    void chosen(db::CustomerId id);

private:
    void look(const QString &typed);
    void offer(const app::CustomerListing &listing);

    app::Desk &m_desk;
    Loader<app::CustomerListing> m_listing;
    db::Audience m_audience = db::Audience::Existing;
    SearchField *m_field;
    QCompleter *m_completer;
    QStandardItemModel *m_found;
};

} // namespace ui
