#pragma once

#include "db/customers/customer_reader.h"
#include "db/customers/interaction_store.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/counter_bar.h"
#include "ui/shell/window_stage.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <memory>

/// A window with two customers, whose counter is worked by keys alone.
class CounterStage
{
protected:
    void openCounter();
    void closeCounter() { m_stage.reset(); }
    /// Ctrl+K, this, and Enter once it is first.
    void choose(const QString &typed, const QString &name);
    QList<db::Interaction> timeline(db::CustomerId id)
    {
        const auto read = m_stage->shop.session().interactions().timeline(id, 9);
        return read ? *read : QList<db::Interaction>();
    }
    QStringList owners(const QString &phone)
    {
        QStringList names;
        const auto read = m_stage->shop.session().reader().ownersOf(db::ContactKind::Phone, phone);
        for (const auto &owner : *read)
            names.append(owner.fullName);
        return names;
    }
    ui::CommandPalette *palette() const { return m_stage->window->findChild<ui::CommandPalette *>(); }
    /// The one that is open.
    ui::CounterBar *bar() const
    {
        for (auto *one : m_stage->window->findChildren<ui::CounterBar *>()) {
            if (one->isOpen())
                return one;
        }
        return nullptr;
    }
    QLineEdit *line() const { return bar()->findChild<QLineEdit *>(QStringLiteral("logLineEdit")); }
    QString label(const QString &name) const { return bar()->findChild<QLabel *>(name)->text(); }
    /// What was done, in the bar or in the palette.
    QString note() const { return seen(QStringLiteral("counterNoteLabel")); }
    /// What is shown as not recorded, in the bar or in the palette.
    QString failed() const { return seen(QStringLiteral("counterFailedLabel")); }
    QString seen(const QString &name) const
    {
        for (const auto *label : m_stage->window->findChildren<QLabel *>(name)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    /// Types a purchase for who is in the bar, up to Enter.
    static void typePurchase(const QString &typed)
    {
        WindowStage::press(Qt::Key_P);
        WindowStage::type(typed);
    }
    static QString focusName() { return qApp->focusWidget()->objectName(); }

    std::unique_ptr<WindowStage> m_stage;
    db::CustomerId m_huong;
    db::CustomerId m_bao;
};

inline void CounterStage::openCounter()
{
    m_stage = std::make_unique<WindowStage>();
    m_huong =
        m_stage->shop.add(TestShop::person(QStringLiteral("Nguyễn Thị Hương"), db::LifecycleStage::Loyalty));
    m_bao =
        m_stage->shop.add(TestShop::person(QStringLiteral("Trần Quốc Bảo"), db::LifecycleStage::Awareness));
    m_stage->open();
}

inline void CounterStage::choose(const QString &typed, const QString &name)
{
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette() && palette()->isOpen());
    WindowStage::type(typed);
    const auto *list = palette()->findChild<QListView *>(QStringLiteral("paletteListView"));
    QTRY_COMPARE(list->currentIndex().data().toString(), name);
    WindowStage::press(Qt::Key_Return); // one who is to be made waits for the answer
    QTRY_VERIFY(bar());
    QVERIFY(!palette()->isOpen());
}
