#include "app/messages/message_renderer.h"

#include "app/greetings/birthday_dates.h"
#include "app/greetings/lunar_calendar.h"
#include "app/greetings/occasion_dates.h"
#include "app/greetings/occasion_kind.h"
#include "app/messages/message_variables.h"
#include "app/people/honorific.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString lunarText(QDate date)
{
    const auto lunar = lunarOf(date);
    if (!lunar)
        return {};
    return u"%1/%2%3"_s.arg(lunar->day).arg(lunar->month).arg(lunar->leap ? u" nhuận"_s : QString());
}

} // namespace

MessageRenderer::MessageRenderer(ShopSettings shop) : m_shop(std::move(shop)) {}

const MessageRenderer::Compiled &MessageRenderer::compiled(const db::Template &text)
{
    auto found = m_compiled.find(text.id);
    // A template not yet stored has no number to be known by.
    if (found == m_compiled.end() || found->version != text.version || !text.id) {
        found = m_compiled.insert(text.id, {text.version, CompiledTemplate::compile(text.subject),
                                            CompiledTemplate::compile(text.body)});
    }
    return *found;
}

Variables MessageRenderer::values(const db::Template &text, const db::Customer &customer,
                                  const MessageDay &day) const
{
    MessageContext context;
    context.customer = &customer;
    context.honorific = honorificFor(customer, day.date, text.language, m_shop.region);
    context.shopName = m_shop.nameIn(text.language);
    context.shopSelf = m_shop.self;
    context.shopPhone = m_shop.phone;
    context.occasion = day.occasion;
    context.date = day.date;
    context.occasionYear = yearCounted(day.occasionYear);
    context.language = text.language;
    context.lunarDate = lunarText(day.date);
    if (const auto lunar = lunarOf(day.date)) {
        const bool eve = day.occasion && day.occasion->rule == "day_before_tet"_L1;
        context.canChi = canChiOf(eve ? lunar->year + 1 : lunar->year);
        if (eve)
            context.occasionYear = lunar->year + 1;
    }
    const bool birthday = day.occasion && isBirthday(*day.occasion);
    if (birthday && customer.kind == db::CustomerKind::Person)
        context.age = ageTurning(customer.birthday, day.occasionYear);
    return variablesFor(context);
}

RenderedMessage MessageRenderer::render(const db::Template &text, const db::Customer &customer,
                                        const MessageDay &day)
{
    const Compiled &parts = compiled(text);
    const Variables variables = values(text, customer, day);
    const RenderResult body = parts.body.render(variables);
    RenderedMessage message{{}, body.text, body.findings};
    if (text.channel == db::Channel::Email) {
        const RenderResult subject = parts.subject.render(variables);
        message.subject = subject.text;
        for (Finding finding : subject.findings) {
            finding.part = TextPart::Subject;
            message.findings.append(finding);
        }
    }
    return message;
}

} // namespace app
