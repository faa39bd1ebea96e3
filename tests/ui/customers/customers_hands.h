#pragma once

#include "tests/ui/shell/shop_window.h"
#include "tests/ui/shell/table_column.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/history_list.h"
#include "ui/customers/profile_panel.h"
#include "ui/shell/start_actions.h"
#include "ui/widgets/search_field.h"

#include <QHash>
#include <QLabel>

/// The page of customers in its window, and what a hand does there.
class CustomersHands : protected ShopWindow
{
protected:
    void open();
    void close();
    db::CustomerId add(const QString &name, db::LifecycleStage stage = db::LifecycleStage::Experience)
    {
        return m_shop->add(TestShop::person(name, stage));
    }
    QString shownName(int row) const
    {
        return m_model->data(m_model->index(row, listColumn(QLatin1StringView("name"))), Qt::DisplayRole)
            .toString();
    }
    QString labelText(const QString &name) const { return m_page->findChild<QLabel *>(name)->text(); }
    /// The values of the facts shown, by caption.
    QHash<QString, QString> facts() const;
    QStringList history() const;

    std::unique_ptr<ui::CustomerCount> m_count;
    ui::CustomersPage *m_page = nullptr;
    ui::SearchField *m_search = nullptr;
    ui::CustomerTable *m_table = nullptr;
    ui::CustomerListModel *m_model = nullptr;
    ui::ProfilePanel *m_profile = nullptr;
    ui::StartActions *m_start = nullptr;
};

inline void typeText(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(widget, &event);
        }
    }
}

inline void CustomersHands::open()
{
    makeWindow();
    m_count = std::make_unique<ui::CustomerCount>(*m_desk, m_window->statusLine());
    QObject::connect(m_translator.get(), &ui::Translator::changed, m_count.get(),
                     &ui::CustomerCount::retranslate);
    m_window->addPage(ui::PageId::Customers, [this] {
        m_page = new ui::CustomersPage(*m_desk, *m_count, m_window->notifications(), m_window->state());
        m_search = m_page->findChild<ui::SearchField *>();
        m_table = m_page->findChild<ui::CustomerTable *>();
        m_model = m_page->findChild<ui::CustomerListModel *>();
        m_profile = m_page->findChild<ui::ProfilePanel *>();
        m_start = m_page->findChild<ui::StartActions *>();
        return m_page;
    });
    showWindow(ui::PageId::Customers);
    QTRY_VERIFY(m_model->size() > 0 || m_start->isVisible());
}

inline void CustomersHands::close()
{
    m_count.reset(); // tells the window's status line
    closeWindow();
}

inline QHash<QString, QString> CustomersHands::facts() const
{
    QHash<QString, QString> facts;
    for (const QLabel *caption : m_profile->findChildren<QLabel *>(QStringLiteral("factCaptionLabel"))) {
        if (caption->isVisible())
            facts.insert(caption->text(), qobject_cast<QLabel *>(caption->buddy())->text());
    }
    return facts;
}

inline QStringList CustomersHands::history() const
{
    const auto *list = m_profile->findChild<ui::HistoryList *>();
    QStringList lines;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        lines.append(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    return lines;
}
