#pragma once

#include "app/start/sample_shop.h"
#include "tests/ui/shell/window_stage.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"

#include <QPointer>

#include <memory>

/// The window on a small sample shop, whose language changes while it is open.
class LanguageStage
{
protected:
    void makeStage();
    ui::Page *page(ui::PageId id) const { return m_stage->window->pages().made(id); }
    /// In this language, with the page in front made again.
    void speak(const QString &language)
    {
        QPointer<QWidget> before = m_stage->window->pages().currentWidget();
        m_stage->action(QStringLiteral("language.") + language)->trigger();
        QTRY_VERIFY(!before);
    }
    template <class T> T *find(const QString &name) const
    {
        return m_stage->window->pages().currentWidget()->findChild<T *>(name);
    }

    std::unique_ptr<WindowStage> m_stage;
};

inline void LanguageStage::makeStage()
{
    m_stage = std::make_unique<WindowStage>();
    QVERIFY(app::makeSampleShop(m_stage->shop.session(), m_stage->shop.clock(), {60, 300, 1}));
}
