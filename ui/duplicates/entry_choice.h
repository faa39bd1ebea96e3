#pragma once

#include <QRadioButton>

namespace ui {

/// A radio button for a text of a customer's, with no key in it. Where its column is narrow it goes on in a
/// second line, and what that has no room for is cut; the tip has it whole.
class EntryChoice final : public QRadioButton
{
    Q_OBJECT
public:
    EntryChoice(const QString &objectName, const QString &text, const QFont &font);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Its mark and the gap after it.
    int markWidth() const;
    int wordsWidth() const;
    /// As it is shown in a room of so many pixels.
    QString wrapped(int room) const;

    QString m_line;
};

} // namespace ui
