import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws the one SVG master in every size that a desktop asks for, and packs them for Windows (ICO)
 * and macOS (ICNS). Run by hand when the master changes: {@code java icons/MakeIcons.java}.
 */
final class MakeIcons {
  private static final int VIEW = 256;
  private static final int[] SIZES = {16, 32, 48, 64, 128, 256, 512};
  private static final Path WINDOW = Path.of("app/desktop/src/main/resources/rootcause/desktop");

  /** Apple's names of the sizes in an icon file, those that hold PNG. */
  private static final Map<Integer, String> ICNS =
      Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09");

  private MakeIcons() {}

  public static void main(String[] args) throws Exception {
    Map<Integer, byte[]> pictures = new LinkedHashMap<>();
    Element master =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("icons/rootcause.svg").toFile())
            .getDocumentElement();
    for (int size : SIZES) {
      byte[] png = png(master, size);
      pictures.put(size, png);
      Files.write(Path.of("icons/rootcause-" + size + ".png"), png);
      if (size <= 256) {
        Files.write(WINDOW.resolve("icon-" + size + ".png"), png);
      }
    }
    Files.write(Path.of("icons/rootcause.ico"), ico(pictures));
    Files.write(Path.of("icons/rootcause.icns"), icns(pictures));
  }

  private static byte[] png(Element master, int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale((double) size / VIEW, (double) size / VIEW);
    NodeList parts = master.getElementsByTagName("*");
    for (int i = 0; i < parts.getLength(); i++) {
      draw(pen, (Element) parts.item(i));
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static void draw(Graphics2D pen, Element part) {
    Shape shape =
        switch (part.getTagName()) {
          case "rect" ->
              new RoundRectangle2D.Double(
                  number(part, "x"),
                  number(part, "y"),
                  number(part, "width"),
                  number(part, "height"),
                  2 * number(part, "rx"),
                  2 * number(part, "rx"));
          case "circle" -> {
            double r = number(part, "r");
            yield new Ellipse2D.Double(
                number(part, "cx") - r, number(part, "cy") - r, 2 * r, 2 * r);
          }
          case "line" ->
              new Line2D.Double(
                  number(part, "x1"), number(part, "y1"), number(part, "x2"), number(part, "y2"));
          default -> throw new IllegalArgumentException("not drawn: " + part.getTagName());
        };
    if (part.hasAttribute("fill")) {
      pen.setColor(Color.decode(part.getAttribute("fill")));
      pen.fill(shape);
    }
    if (part.hasAttribute("stroke")) {
      pen.setColor(Color.decode(part.getAttribute("stroke")));
      pen.setStroke(stroke(part));
      pen.draw(shape);
    }
  }

  private static BasicStroke stroke(Element part) {
    float width = (float) number(part, "stroke-width");
    String dashes = part.getAttribute("stroke-dasharray");
    if (dashes.isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    String[] texts = dashes.split(" ", -1);
    float[] pattern = new float[texts.length];
    for (int i = 0; i < texts.length; i++) {
      pattern[i] = Float.parseFloat(texts[i]);
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
  }

  private static double number(Element part, String name) {
    return Double.parseDouble(part.getAttribute(name));
  }

  /** PNG pictures behind a table of contents; Windows takes PNG from Vista on. */
  private static byte[] ico(Map<Integer, byte[]> pictures) {
    Map<Integer, byte[]> small = new LinkedHashMap<>(pictures);
    small.remove(512);
    int header = 6 + 16 * small.size();
    int total = header + small.values().stream().mapToInt(p -> p.length).sum();
    ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) small.size());
    int at = header;
    for (Map.Entry<Integer, byte[]> picture : small.entrySet()) {
      byte side = (byte) (picture.getKey() == 256 ? 0 : picture.getKey());
      file.put(side).put(side).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32);
      file.putInt(picture.getValue().length).putInt(at);
      at += picture.getValue().length;
    }
    small.values().forEach(file::put);
    return file.array();
  }

  private static byte[] icns(Map<Integer, byte[]> pictures) {
    int total = 8;
    for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
      total += ICNS.containsKey(picture.getKey()) ? 8 + picture.getValue().length : 0;
    }
    ByteBuffer file = ByteBuffer.allocate(total);
    file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(total);
    for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
      String name = ICNS.get(picture.getKey());
      if (name != null) {
        file.put(name.getBytes(StandardCharsets.US_ASCII));
        file.putInt(8 + picture.getValue().length).put(picture.getValue());
      }
    }
    return file.array();
  }
}
