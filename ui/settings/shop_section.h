#pragma once

#include "app/shop/shop_settings.h"
#include "ui/settings/setting_card.h"

#include <QDate>

class QLineEdit;

namespace ui {

class ChoiceRow;
class ShopKeeper;

/// Name, voice, telephone, honorifics and the language of the messages, with a live example.
class ShopSection final : public SettingCard
{
    Q_OBJECT
public:
    /// The keeper outlives this object.
    ShopSection(ShopKeeper &keeper, QDate today, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    /// What the file says, in the fields nobody is typing in.
    void show();
    void showExample();
    void saveName();
    void saveVoice();
    void savePhone();

    ShopKeeper &m_keeper;
    QDate m_today;
    QLineEdit *m_name;
    QLineEdit *m_voice;
    QLineEdit *m_phone;
    ChoiceRow *m_region;
    ChoiceRow *m_language;
    QLabel *m_nameLabel;
    QLabel *m_voiceLabel;
    QLabel *m_voiceProblem;
    QLabel *m_example;
    QLabel *m_phoneLabel;
    QLabel *m_phoneProblem;
    QLabel *m_regionLabel;
    QLabel *m_regionHint;
    QLabel *m_languageLabel;
};

} // namespace ui
