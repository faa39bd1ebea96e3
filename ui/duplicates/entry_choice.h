#pragma once

#include <QRadioButton>

namespace ui {

/// A radio button for a text of a customer's: one line, cut where its column is narrow, and no key in it.
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

    QString m_line;
};

} // namespace ui
