#pragma once

#include "app/messages/compiled_template.h"
#include "app/shop/shop_settings.h"
#include "db/customers/customer.h"
#include "db/greetings/occasion.h"
#include "db/messages/template.h"

#include <QDate>
#include <QHash>

#include <optional>

namespace app {

/// The day a text speaks of, and the occasion if it speaks of one.
struct MessageDay
{
    QDate date;
    std::optional<db::Occasion> occasion;
    int occasionYear = 0; ///< as in OccasionDate; 0: the year of date
};

struct RenderedMessage
{
    QString subject; ///< e-mail only
    QString text;
    QList<Finding> findings; ///< of both, the template's own included

    bool sendable() const { return !text.isEmpty() && !hasErrors(findings); }
};

/// Puts a customer, the shop and a day into templates. Each wording is compiled once and kept.
class MessageRenderer final
{
public:
    explicit MessageRenderer(ShopSettings shop);

    [[nodiscard]] RenderedMessage render(const db::Template &text, const db::Customer &customer,
                                         const MessageDay &day);
    const ShopSettings &shop() const { return m_shop; }

private:
    struct Compiled
    {
        int version = 0;
        CompiledTemplate subject;
        CompiledTemplate body;
    };
    const Compiled &compiled(const db::Template &text);
    [[nodiscard]] Variables values(const db::Template &text, const db::Customer &customer,
                                   const MessageDay &day) const;

    ShopSettings m_shop;
    QHash<db::TemplateId, Compiled> m_compiled;
};

} // namespace app
