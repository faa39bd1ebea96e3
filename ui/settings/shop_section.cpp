#include "ui/settings/shop_section.h"

#include "app/messages/shop_example.h"
#include "app/people/phone.h"
#include "ui/settings/choice_row.h"
#include "ui/settings/shop_work.h"
#include "ui/theme/grid.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLineEdit *makeField(const QString &objectName, int width)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setMaximumWidth(grid::px(width));
    field->setMaxLength(120);
    return field;
}

/// Puts a text into a field unless something typed there is not saved.
void fill(QLineEdit *field, const QString &text)
{
    if (!field->isModified() && field->text() != text)
        field->setText(text);
}

app::HonorificRegion regionOf(const QString &key)
{
    return key == "north"_L1 ? app::HonorificRegion::North : app::HonorificRegion::South;
}

} // namespace

ShopSection::ShopSection(ShopWork &keeper, QDate today, QWidget *parent)
    : SettingCard(u"shopSection"_s, tr("Shop"), parent), m_keeper(keeper), m_today(today),
      m_name(makeField(u"shopNameLineEdit"_s, 320)), m_voice(makeField(u"shopVoiceLineEdit"_s, 160)),
      m_phone(makeField(u"shopPhoneLineEdit"_s, 200)),
      m_region(new ChoiceRow(u"regionChoice"_s, {u"south"_s, u"north"_s}, Qt::Horizontal)),
      m_language(new ChoiceRow(u"messageLanguageChoice"_s, {u"vi"_s, u"en"_s}, Qt::Horizontal))
{
    m_name->setAccessibleName(tr("Name of the shop"));
    m_name->setPlaceholderText(tr("As customers know it"));
    m_voice->setAccessibleName(tr("How the shop speaks of itself"));
    m_phone->setAccessibleName(tr("Phone number of the shop"));
    m_region->setTexts({tr("South and Centre: cô, chú"), tr("North: bác")});
    m_language->setTexts({tr("Vietnamese"), tr("English")});
    addRow(tr("&Name"), m_name);
    addRow(tr("&Calls itself"), m_voice);
    m_voiceProblem = addProblem();
    m_example = addHint();
    addRow(tr("&Phone"), m_phone);
    m_phoneProblem = addProblem();
    addRow(tr("Honorifics"), m_region);
    m_regionHint = addHint();
    addRow(tr("Messages in"), m_language);
    m_example->setObjectName(u"shopExampleLabel"_s);
    connect(&keeper, &ShopWork::changed, this, &ShopSection::show);
    connect(m_name, &QLineEdit::editingFinished, this, &ShopSection::saveName);
    connect(m_voice, &QLineEdit::editingFinished, this, &ShopSection::saveVoice);
    connect(m_phone, &QLineEdit::editingFinished, this, &ShopSection::savePhone);
    for (QLineEdit *field : {m_name, m_voice})
        connect(field, &QLineEdit::textEdited, this, &ShopSection::showExample);
    connect(m_region, &ChoiceRow::chosen, this, [this](const QString &key) {
        m_keeper.set(&app::ShopSettings::region, regionOf(key), tr("Honorifics changed."));
    });
    connect(m_language, &ChoiceRow::chosen, this, [this](const QString &key) {
        m_keeper.set(&app::ShopSettings::language, key,
                     key == "vi"_L1 ? tr("New messages are in Vietnamese.")
                                    : tr("New messages are in English."));
    });
    if (keeper.isLoaded())
        show();
}

void ShopSection::show()
{
    const app::ShopSettings &shop = m_keeper.shop();
    fill(m_name, shop.name);
    fill(m_voice, shop.self);
    fill(m_phone, shop.phone);
    m_region->setCurrent(shop.region == app::HonorificRegion::North ? u"north"_s : u"south"_s);
    m_language->setCurrent(shop.language);
    showExample();
}

void ShopSection::showExample()
{
    app::ShopSettings shop = m_keeper.shop();
    m_regionHint->setText(tr("People of 57: %1", "%1 are two people with their honorifics")
                              .arg(app::exampleAddress(shop, m_today)));
    shop.name = m_name->text().simplified();
    shop.self = m_voice->text().simplified();
    m_example->setText(u"“%1”"_s.arg(app::exampleGreeting(shop, m_today)));
}

void ShopSection::saveName()
{
    m_name->setModified(false);
    m_keeper.set(&app::ShopSettings::name, m_name->text().simplified(), tr("The shop's name was changed."));
}

void ShopSection::saveVoice()
{
    const QString voice = m_voice->text().simplified();
    tell(m_voiceProblem,
         voice.isEmpty() ? tr("Write how the shop speaks of itself, such as “shop” or “em”. Until then it "
                              "stays “%1”.")
                               .arg(m_keeper.shop().self)
                         : QString());
    if (voice.isEmpty())
        return;
    m_voice->setModified(false);
    m_keeper.set(&app::ShopSettings::self, voice, tr("The shop's voice was changed."));
}

void ShopSection::savePhone()
{
    const QString typed = m_phone->text().simplified();
    const app::PhoneNumber number = app::parsePhone(typed);
    const bool wrong = !typed.isEmpty() && !number.valid;
    tell(m_phoneProblem, wrong ? tr("This is not a number that can be called. Write it as in 0912 345 678, "
                                    "028 3822 1234 or 1900 1009.")
                               : QString());
    if (wrong)
        return;
    const QString kept = typed.isEmpty() ? QString() : number.display;
    m_phone->setText(kept);
    m_phone->setModified(false);
    m_keeper.set(&app::ShopSettings::phone, kept, tr("The shop's phone number was changed."));
}

} // namespace ui
