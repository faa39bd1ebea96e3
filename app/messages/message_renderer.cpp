#include "app/messages/message_renderer.h"

#include "app/calendar/birthday_dates.h"
#include "app/calendar/lunar_calendar.h"
#include "app/calendar/occasion_dates.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/personal_days.h"
#include "app/messages/courtesy_words.h"
#include "app/messages/message_variables.h"
#include "app/people/channels.h"
#include "app/people/honorific.h"
#include "app/wording/fitting_words.h"

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

/// What the personal day that is greeted says, where it is one.
void speakOfDay(MessageContext &context, const db::Customer &customer, const MessageDay &day)
{
    const db::PersonalDay *personal =
        day.occasion ? personalDayOf(customer.personalDays, *day.occasion, day.occasionYear) : nullptr;
    if (!personal)
        return;
    const bool child = personal->kind == db::PersonalDayKind::ChildBirthday;
    (child ? context.childName : context.dayName) = personal->name;
    context.dayYears = ageTurning(personal->date, yearCounted(day.occasionYear));
    if (personal->kind == db::PersonalDayKind::Other && !personal->name.isEmpty())
        context.occasion->nameVi = context.occasion->nameEn = personal->name;
}

/// A company has no family and no new year of life.
QList<Finding> wishesToAHousehold(const CompiledTemplate &body)
{
    QList<Finding> findings;
    const PhraseFinder phrases(body.source());
    for (const TextSpan &span : phrases.find(Wording::Household, 0, body.source().size()))
        findings.append({.code = u"not-for-company"_s,
                         .offset = span.offset,
                         .length = span.length,
                         .text = u"These words are for people; this customer is a company."_s,
                         .argument = body.source().mid(span.offset, span.length)});
    locate(body.source(), findings);
    return findings;
}

/// Nobody is sent the name of a picture in its place.
QList<Finding> picturesNotThere(const CompiledTemplate &body, const db::Template &text)
{
    QList<Finding> findings;
    for (const TemplatePiece &piece : body.pieces()) {
        if (piece.picture.isEmpty() || text.pictures.contains(piece.picture))
            continue;
        findings.append(piece.place);
        findings.last().code = u"missing-picture"_s;
        findings.last().text = u"The template has no picture of this name."_s;
        findings.last().argument = piece.picture;
    }
    return findings;
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
    context.shopGoods = m_shop.goods;
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
    speakOfDay(context, customer, day);
    const bool birthday = day.occasion && isBirthday(*day.occasion);
    if (birthday && customer.kind == db::CustomerKind::Person)
        context.age = ageTurning(customer.birthday, day.occasionYear);
    return variablesFor(context);
}

RenderedMessage MessageRenderer::render(const db::Template &text, const db::Customer &customer,
                                        const MessageDay &day)
{
    const Compiled &parts = compiled(text);
    Variables variables = values(text, customer, day);
    const bool company = customer.kind == db::CustomerKind::Company;
    // "Quý công ty Minh Long": what it is called does not say "công ty" twice.
    if (company && parts.body.uses(Variable::Honorific) && customer.givenName == customer.fullName)
        variables.set(Variable::GivenName, companyCallName(customer.fullName));
    const RenderResult body = parts.body.render(variables);
    RenderedMessage message{{}, body.text, body.findings + picturesNotThere(parts.body, text)};
    if (company && text.recipient == db::CustomerKind::Person)
        message.findings += wishesToAHousehold(parts.body);
    if (hasSubject(text.channel)) {
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
