#pragma once

#include "app/import/list_survey.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace ui {

/// How the letters of a CSV file are written: as it was recognised, or as the person says.
class EncodingChoice final : public QWidget
{
    Q_OBJECT
public:
    explicit EncodingChoice(QWidget *parent = nullptr);

    /// Of a list that was read, or could not be; hidden where the file itself leaves no choice.
    void show(const std::optional<app::ListSurvey> &survey, const std::optional<app::ListTrouble> &trouble,
              const std::optional<app::TextEncoding> &said);
    QComboBox *box() const { return m_box; }

signals:
    /// Nothing: as it is recognised.
    void chosen(const std::optional<app::TextEncoding> &encoding);

private:
    QLabel *m_label;
    QComboBox *m_box;
};

} // namespace ui
