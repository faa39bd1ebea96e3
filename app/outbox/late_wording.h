#pragma once

#include "app/core/clock.h"
#include "app/messages/message_renderer.h"
#include "db/core/error.h"
#include "db/greetings/occasion.h"
#include "db/outbox/late_message_store.h"

#include <QHash>

namespace db {
class Session;
}

namespace app {

/// Finds the late words of greetings; occasions and languages of texts are looked up once.
class LateWording final
{
public:
    [[nodiscard]] static db::Result<LateWording> begin(db::Session &session, const Clock &clock,
                                                       const ShopSettings &shop);

    /// What it says in the place of its own words today: nothing where its day is still to come, and of what
    /// a person has edited no more than a subject that speaks of its day.
    [[nodiscard]] db::Result<db::LateWords> wordsOf(db::Session &session, const db::OutboxMessage &message);

private:
    LateWording(const Clock &clock, const ShopSettings &shop);

    Clock m_clock;
    ShopSettings m_shop;
    QHash<QString, db::Occasion> m_occasions;
    QHash<db::TemplateId, QString> m_languages;
};

} // namespace app
