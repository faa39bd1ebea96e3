#include "app/messages/shop_example.h"

#include "app/messages/message_renderer.h"
#include "app/people/honorific.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kAge = 45;
constexpr int kElder = 57; // where North and South differ

db::Customer invented(const QString &name, const QString &given, db::Gender gender, QDate today, int age)
{
    db::Customer person;
    person.fullName = name;
    person.givenName = given;
    person.gender = gender;
    person.stage = db::LifecycleStage::Loyalty;
    person.birthday.day = today.day();
    person.birthday.month = today.month();
    person.birthday.year = today.year() - age;
    return person;
}

} // namespace

QString exampleGreeting(const ShopSettings &shop, QDate today)
{
    db::Template text;
    text.audience = db::Audience::Existing;
    text.purpose = db::Purpose::Greeting;
    text.language = shop.language;
    text.body =
        shop.language == "en"_L1
            ? u"Hello {{given_name}}, {{shop}} wishes you a very happy birthday. "
              u"Just write, {{self}} will be glad to help."_s
            : u"Dạ, {{self}} chào {{honorific}} {{given_name}} ạ. {{shop}} kính chúc {{honorific}} tuổi "
              u"mới nhiều sức khỏe. Cần gì {{honorific}} cứ nhắn {{self}} nhé."_s;
    const db::Customer customer =
        invented(u"Nguyễn Thị Hương"_s, u"Hương"_s, db::Gender::Female, today, kAge);
    return MessageRenderer(shop).render(text, customer, {today, {}, today.year()}).text;
}

QString exampleAddress(const ShopSettings &shop, QDate today)
{
    const auto address = [&](const QString &name, db::Gender gender) {
        const db::Customer person = invented(name, name, gender, today, kElder);
        return (honorificFor(person, today, shop.language, shop.region) + u' ' + name).trimmed();
    };
    return address(u"Hương"_s, db::Gender::Female) + u", "_s + address(u"Dũng"_s, db::Gender::Male);
}

} // namespace app
