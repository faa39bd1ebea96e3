#pragma once

#include "app/shop/shop_settings.h"
#include "ui/settings/setting_card.h"

#include <QDate>

class QLineEdit;

namespace ui {

class ChoiceRow;
class ShopWork;

/// Name, voice, telephone, honorifics and the language of the messages, with a live example.
class ShopSection final : public SettingCard
{
    Q_OBJECT
public:
    /// The keeper outlives this object.
    ShopSection(ShopWork &keeper, QDate today, QWidget *parent = nullptr);

private:
    /// What the file says, in the fields nobody is typing in.
    void show();
    void showExample();
    void saveName();
    void saveVoice();
    void savePhone();

    ShopWork &m_keeper;
    QDate m_today;
    QLineEdit *m_name;
    QLineEdit *m_voice;
    QLineEdit *m_phone;
    ChoiceRow *m_region;
    ChoiceRow *m_language;
    QLabel *m_voiceProblem;
    QLabel *m_example;
    QLabel *m_phoneProblem;
    QLabel *m_regionHint;
};

} // namespace ui
