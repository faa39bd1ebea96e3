#pragma once

#include "app/shop/shop_settings.h"
#include "ui/shell/window_stage.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

#include <memory>

/// The page of settings in the whole window.
class SettingsStage
{
protected:
    void openStage() { m_stage = std::make_unique<WindowStage>(); }
    void closeStage() { m_stage.reset(); }
    void openPage();
    QLineEdit *field(const QString &name) const { return m_stage->find<QLineEdit>(name); }
    QString label(const QString &name) const { return m_stage->find<QLabel>(name)->text(); }
    /// Instead of what stands in the field, up to Enter.
    void enter(const QString &fieldName, const QString &text);
    /// The button of this key.
    void choose(const QString &key);
    app::ShopSettings stored() { return *app::ShopSettings::load(m_stage->shop.session()); }

    std::unique_ptr<WindowStage> m_stage;
};

inline void SettingsStage::openPage()
{
    m_stage->open();
    m_stage->action(QStringLiteral("page.settings"))->trigger();
    QTRY_COMPARE(field(QStringLiteral("shopNameLineEdit"))->text(), QStringLiteral("Hoa Mai"));
}

inline void SettingsStage::enter(const QString &fieldName, const QString &text)
{
    QLineEdit *edit = field(fieldName);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClick(edit, Qt::Key_Return);
}

inline void SettingsStage::choose(const QString &key)
{
    auto *button = m_stage->find<QRadioButton>(key + QStringLiteral("RadioButton"));
    QVERIFY(button);
    button->setFocus();
    button->click();
}
