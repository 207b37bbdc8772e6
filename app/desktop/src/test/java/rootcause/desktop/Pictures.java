package rootcause.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of a window with everything that floats over it. */
final class Pictures {
  private Pictures() {}

  static void write(Scene scene, Path file) {
    Robot.pulse();
    BufferedImage picture = Robot.on(() -> whole(scene));
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
            other.getScene().snapshot(null),
            picture,
            (int) (other.getX() - own.getX() - scene.getX()),
            (int) (other.getY() - own.getY() - scene.getY()));
      }
    }
    return picture;
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
