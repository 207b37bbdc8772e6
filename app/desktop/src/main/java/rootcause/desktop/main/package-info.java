/**
 * The main screen: model (properties), view (nodes), presenter (talks to the doctor). The model
 * knows no nodes, the view no doctor, the presenter no nodes.
 */
@NullMarked
package rootcause.desktop.main;

import org.jspecify.annotations.NullMarked;
