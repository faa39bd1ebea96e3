#pragma once

#include "ui/messages/messages_stage.h"
#include "ui/messages/preview_canvas.h"

#include <QTest>

#include <memory>

/// The page of messages in its window, in a shop of two customers, and what a hand does there.
class MessagesHands
{
protected:
    void makeStage()
    {
        m_stage = std::make_unique<MessagesStage>();
        db::Customer huong =
            TestShop::person(QStringLiteral("Nguyễn Thị Hương"), db::LifecycleStage::Loyalty);
        huong.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
        m_stage->shop.add(huong);
        m_stage->shop.add(TestShop::person(QStringLiteral("Lê Thị Bình"), db::LifecycleStage::Awareness));
    }
    ui::PreviewCanvas *canvas() const { return m_stage->page->findChild<ui::PreviewCanvas *>(); }
    void type(const QString &words)
    {
        m_stage->text->setFocus();
        m_stage->text->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_stage->text, words);
    }

    static inline const QString kBirthday = QStringLiteral("birthday.existing.sms.vi");
    std::unique_ptr<MessagesStage> m_stage;
};
