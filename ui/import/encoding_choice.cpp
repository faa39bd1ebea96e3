#include "ui/import/encoding_choice.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"

#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

EncodingChoice::EncodingChoice(QWidget *parent)
    : QWidget(parent), m_label(makeText(TextStyle::Secondary, u"encodingLabel"_s, tr("Encoding"))),
      m_box(makeComboBox(u"encodingComboBox"_s, tr("How the letters of the file are written")))
{
    m_label->setBuddy(m_box);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setToolTip(tr("Choose another one if the letters look wrong in the next steps."));
    m_box->addItem(QString());
    for (int i = 0; i < app::kTextEncodingCount; ++i)
        m_box->addItem(app::nameOf(static_cast<app::TextEncoding>(i)));
    setLayout(rowOf(grid::small(), {m_label, m_box, BoxItem::rest()}));
    connect(m_box, &QComboBox::activated, this, [this](int row) {
        emit chosen(row > 0 ? std::optional(static_cast<app::TextEncoding>(row - 1)) : std::nullopt);
    });
    hide();
}

void EncodingChoice::show(const std::optional<app::ListSurvey> &survey,
                          const std::optional<app::ListTrouble> &trouble,
                          const std::optional<app::TextEncoding> &said)
{
    const bool isText = survey && !survey->declared && survey->source.sheet.isEmpty();
    const bool unreadable = trouble && (trouble->kind == app::ListTrouble::Kind::WrongEncoding || said);
    setVisible(isText || unreadable);
    const bool recognised = isText && !said;
    m_box->setItemText(0, recognised ? tr("recognised: %1", "an encoding").arg(survey->source.encoding)
                                     : tr("recognise it"));
    m_box->setCurrentIndex(said ? static_cast<int>(*said) + 1 : 0);
}

} // namespace ui
