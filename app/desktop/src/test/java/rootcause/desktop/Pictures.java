package rootcause.desktop;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of a window with everything that floats over it. */
final class Pictures {
  private Pictures() {}

  static void write(Scene scene, Path file) {
    Robot.pulse();
    BufferedImage picture = Robot.on(() -> whole(scene));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, png(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As small as it gets without losing anything. */
  private static byte[] png(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam small = writer.getDefaultWriteParam();
    small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    small.setCompressionQuality(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), small);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage whole(Scene scene) {
    WritableImage below = scene.snapshot(null);
    BufferedImage picture =
        new BufferedImage(
            (int) below.getWidth(), (int) below.getHeight(), BufferedImage.TYPE_INT_RGB);
    lay(below, picture, 0, 0);
    Window own = scene.getWindow();
    for (Window other : List.copyOf(Window.getWindows())) {
      if (!other.equals(own) && other.isShowing()) {
        lay(
            floating(other.getScene()),
            picture,
            (int) (other.getX() - own.getX() - scene.getX()),
            (int) (other.getY() - own.getY() - scene.getY()));
      }
    }
    return picture;
  }

  /** What floats has no ground of its own. */
  private static WritableImage floating(Scene scene) {
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return scene.getRoot().snapshot(clear, null);
  }

  private static void lay(WritableImage image, BufferedImage onto, int left, int top) {
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < (int) image.getHeight(); y++) {
      for (int x = 0; x < (int) image.getWidth(); x++) {
        int column = x + left;
        int row = y + top;
        if (column >= 0 && column < onto.getWidth() && row >= 0 && row < onto.getHeight()) {
          onto.setRGB(column, row, over(pixels.getArgb(x, y), onto.getRGB(column, row)));
        }
      }
    }
  }

  private static int over(int colour, int ground) {
    int alpha = colour >>> 24;
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int above = (colour >> shift) & 0xff;
      int below = (ground >> shift) & 0xff;
      mixed |= ((above * alpha + below * (255 - alpha)) / 255) << shift;
    }
    return mixed;
  }
}
