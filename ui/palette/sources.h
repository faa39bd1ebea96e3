#pragma once

namespace app {
class Desk;
}

namespace ui {

class Actions;
class CounterWork;
class Navigator;
class PaletteSource;

// What the palette finds; all that is given to a source outlives it.

/// Customers by name (accents and đ ignored), code, e-mail or digits of the phone number; and, under
/// everything else, a new customer of the name or number typed. Whoever is chosen comes to the counter.
PaletteSource *makeCustomerSource(app::Desk &desk, CounterWork &counter);
/// The pages, and every command that can be given now: those of a page only while it is in view.
PaletteSource *makeCommandSource(Actions &actions);
/// The sections of the settings, by their titles and by what is set there.
PaletteSource *makeSettingSource(Navigator &navigator);
/// The templates that are in use, by title. A shop has few hundred at most, so all are held.
PaletteSource *makeTemplateSource(app::Desk &desk, Navigator &navigator);

} // namespace ui
