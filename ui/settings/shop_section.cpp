#include "ui/settings/sections.h"

#include "app/messages/shop_example.h"
#include "app/people/phone.h"
#include "ui/settings/setting_card.h"
#include "ui/settings/shop_work.h"
#include "ui/theme/grid.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/tone_label.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLineEdit *makeShopField(const QString &objectName, int width, const QString &accessibleName)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setMaximumWidth(grid::px(width));
    field->setMaxLength(120);
    return field;
}

/// Puts a text into a field unless something typed there is not saved.
void fillShopField(QLineEdit *field, const QString &text)
{
    if (!field->isModified() && field->text() != text)
        field->setText(text);
}

class ShopSection final : public SettingCard
{
    Q_DECLARE_TR_FUNCTIONS(ui::ShopSection)
public:
    ShopSection(ShopWork &keeper, QDate today)
        : SettingCard(u"shopSection"_s, tr("Shop")), m_keeper(keeper), m_today(today),
          m_name(makeShopField(u"shopNameLineEdit"_s, 320, tr("Name of the shop"))),
          m_voice(makeShopField(u"shopVoiceLineEdit"_s, 160, tr("How the shop refers to itself"))),
          m_phone(makeShopField(u"shopPhoneLineEdit"_s, 200, tr("Phone number of the shop"))),
          m_goods(makeShopField(u"shopGoodsLineEdit"_s, 320, tr("What the shop sells"))),
          m_region(new ChoiceRow(u"regionChoice"_s, {{u"south"_s, tr("South and Centre: cô, chú")},
                                                     {u"north"_s, tr("North: bác")}})),
          m_language(new ChoiceRow(u"messageLanguageChoice"_s,
                                   {{u"vi"_s, tr("Vietnamese")}, {u"en"_s, tr("English")}}))
    {
        m_name->setPlaceholderText(tr("As customers know it"));
        addRow(tr("&Name"), m_name);
        addRow(tr("&Refers to itself as"), m_voice);
        m_voiceProblem = addProblem();
        m_example = addHint(u"shopExampleLabel"_s);
        addRow(tr("&Phone"), m_phone);
        m_phoneProblem = addProblem();
        m_goods->setPlaceholderText(tr("Such as: fresh flowers, gifts"));
        addRow(tr("What we &sell"), m_goods);
        addRow(tr("Honorifics"), m_region);
        m_regionHint = addHint(u"hintLabel"_s);
        addRow(tr("Messages in"), m_language);
        connect(&keeper, &ShopWork::changed, this, &ShopSection::show);
        connect(m_name, &QLineEdit::editingFinished, this, [this] {
            save(m_name, &app::ShopSettings::name, m_name->text().simplified(),
                 tr("The shop's name was changed."));
        });
        connect(m_voice, &QLineEdit::editingFinished, this, &ShopSection::saveVoice);
        connect(m_phone, &QLineEdit::editingFinished, this, &ShopSection::savePhone);
        connect(m_goods, &QLineEdit::editingFinished, this, [this] {
            save(m_goods, &app::ShopSettings::goods, m_goods->text().simplified(),
                 tr("What the shop sells was changed."));
        });
        for (QLineEdit *field : {m_name, m_voice})
            connect(field, &QLineEdit::textEdited, this, &ShopSection::showExample);
        connect(m_region, &ChoiceRow::chosen, this, [this](const QString &key) {
            m_keeper.set(&app::ShopSettings::region,
                         key == "north"_L1 ? app::HonorificRegion::North : app::HonorificRegion::South,
                         tr("Honorifics changed."));
        });
        connect(m_language, &ChoiceRow::chosen, this, [this](const QString &key) {
            m_keeper.set(&app::ShopSettings::language, key,
                         key == "vi"_L1 ? tr("New messages are in Vietnamese.")
                                        : tr("New messages are in English."));
        });
    }

private:
    /// What the file says, in the fields that are not being typed in.
    void show()
    {
        const app::ShopSettings &shop = m_keeper.shop();
        fillShopField(m_name, shop.name);
        fillShopField(m_voice, shop.self);
        fillShopField(m_phone, shop.phone);
        fillShopField(m_goods, shop.goods);
        m_region->setCurrent(shop.region == app::HonorificRegion::North ? u"north"_s : u"south"_s);
        m_language->setCurrent(shop.language);
        showExample();
    }

    void showExample()
    {
        app::ShopSettings shop = m_keeper.shop();
        m_regionHint->setText(tr("People of 57: %1", "%1 are two people with their honorifics")
                                  .arg(app::exampleAddress(shop, m_today)));
        shop.name = m_name->text().simplified();
        shop.self = m_voice->text().simplified();
        m_example->setText(u"“%1”"_s.arg(app::exampleGreeting(shop, m_today)));
    }

    void save(QLineEdit *from, QString app::ShopSettings::*field, const QString &text, const QString &told)
    {
        from->setModified(false);
        m_keeper.set(field, text, told);
    }

    void saveVoice()
    {
        const QString voice = m_voice->text().simplified();
        if (voice.isEmpty()) {
            m_voiceProblem->say(tr("Write how the shop speaks of itself, such as “shop” or “em”. Until then "
                                   "it stays “%1”.")
                                    .arg(m_keeper.shop().self),
                                Role::Danger);
            return;
        }
        m_voiceProblem->say({});
        save(m_voice, &app::ShopSettings::self, voice, tr("The shop's voice was changed."));
    }

    void savePhone()
    {
        const QString typed = m_phone->text().simplified();
        const app::PhoneNumber number = app::parsePhone(typed);
        if (!typed.isEmpty() && !number.valid) {
            m_phoneProblem->say(tr("This is not a number that can be called. Write it as in 0912 345 678, "
                                   "028 3822 1234 or 1900 1009."),
                                Role::Danger);
            return;
        }
        m_phoneProblem->say({});
        m_phone->setText(typed.isEmpty() ? QString() : number.display);
        save(m_phone, &app::ShopSettings::phone, m_phone->text(), tr("The shop's phone number was changed."));
    }

    ShopWork &m_keeper;
    QDate m_today;
    QLineEdit *m_name;
    QLineEdit *m_voice;
    QLineEdit *m_phone;
    QLineEdit *m_goods;
    ChoiceRow *m_region;
    ChoiceRow *m_language;
    ToneLabel *m_voiceProblem;
    QLabel *m_example;
    ToneLabel *m_phoneProblem;
    QLabel *m_regionHint;
};

} // namespace

SettingCard *makeShopSection(ShopWork &keeper, QDate today)
{
    return new ShopSection(keeper, today);
}

} // namespace ui
