#pragma once

#include "app/messages/finding.h"

#include <QHash>
#include <QObject>
#include <QTextObjectInterface>

class QWidget;

namespace ui {

/// Draws a field of a template as a soft chip with the variable's name, as tall as the words around it.
class FieldObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// `view` wears the palette; it outlives this object.
    explicit FieldObject(const QWidget &view, QObject *parent = nullptr);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
    /// Fields, by position, that something is to be said about.
    void setMarks(const QHash<int, app::Severity> &marks) { m_marks = marks; }

    /// What the chip of this field says.
    static QString wordOf(const QString &source);

private:
    const QWidget &m_view;
    QHash<int, app::Severity> m_marks;
};

} // namespace ui
