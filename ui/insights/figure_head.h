#pragma once

#include "ui/theme/text_style.h"

#include <QVBoxLayout>

namespace app {
struct Insight;
}

namespace ui {

class QuietLabel;

/// What is said of a figure: title and unit, the number and its change in words and an arrow, what it means.
class FigureHead final : public QVBoxLayout
{
    Q_OBJECT
public:
    /// `name` begins the names of the labels; `gap` lies between the number and its change.
    FigureHead(const QString &name, TextStyle title, TextStyle number, int gap);

    void setInsight(const app::Insight &insight);
    /// For who listens: "Contacts by channel: 41", and the rest of it.
    QString spokenName() const;
    QString spokenRest() const;

private:
    QLabel *m_title;
    QuietLabel *m_unit;
    QLabel *m_number;
    QuietLabel *m_change;
    QLabel *m_meaning;
};

} // namespace ui
